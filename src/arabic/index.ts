// isnad/arabic: what the reader knows of the language itself. Pure functions, no dependency, nothing of news.
export { bestCut, type Cut, cuts, type Hints } from "./clitics.ts";
export { type Folded, fold, foldLetters, keyOf } from "./fold.ts";
export { foldKey } from "./fold-key.ts";
export { hintsOf } from "./hints.ts";
export { toLatin } from "./latin.ts";
export * from "./morphology/index.ts";
export { isKunyaPlace, isShortOf, type NameUnit, nameKey, nameUnits, sameName } from "./names.ts";
export * from "./numbers/index.ts";
export { isParticle, type Particle, particlesOf } from "./particles.ts";
export { type Mention, mentionsOf, type Part, type PartKind, partsOf } from "./parts.ts";
export { type QuotePair, quotePairs } from "./quotes.ts";
export * from "./time/index.ts";
export { Enc, Pro, sentenceCount, spanOf, TokenKind, type TokenLine } from "./token-line.ts";
export { tokenize } from "./tokenize.ts";
