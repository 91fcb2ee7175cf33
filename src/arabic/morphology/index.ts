// Morphology: conjugator, derivations, verb and noun lexicon, and the way back from a form to its readings.
export { type Analysis, analyse, isKnownForm, type MorphPos } from "./analyse.ts";
export { bareForm, readingsAt } from "./at.ts";
export { type Conjugated, conjugate, inflect, MOODS, type Mood, PERSONS, type Person, type VerbCell } from "./conjugate.ts";
export { type Derived, participle, regularMasdar } from "./derive.ts";
export { type VerbEntry, type VerbObject, verbs, verbsNamed } from "./lexicon.ts";
export { fitsMarks, vowelledOf, withMarks } from "./marks.ts";
export type { Gender, GrammaticalNumber } from "./noun-index.ts";
export { type NounEntry, type NounPos, nouns } from "./nouns.ts";
export { rootOf, type Tense, type VerbForm, type VerbShape, type Voice, type VowelClass } from "./verb.ts";
export { saidWithDone, verbReadingsAt, voiceOf } from "./voice.ts";
