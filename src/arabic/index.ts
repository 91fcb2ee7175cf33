// isnad/arabic: what the reader knows of the language itself. Pure functions, no dependency, nothing of news.
export { bestCut, type Cut } from "./clitics.ts";
export { type Folded, fold, keyOf } from "./fold.ts";
export * from "./morphology/index.ts";
export * from "./numbers/index.ts";
export { isParticle, type Particle, particlesOf } from "./particles.ts";
export { Enc, Pro, sentenceCount, spanOf, TokenKind, type TokenLine } from "./token-line.ts";
export { tokenize } from "./tokenize.ts";
