// The keys of the messages as types: a key that is missing or misspelt does not compile.
import type { en } from "./en.ts";

type EnglishKey = keyof typeof en;
type Base<K> = K extends `${infer B}_one` ? B : never;
/** Keys that take a `count`. */
export type PluralKey = Base<EnglishKey>;
/** Keys of one form. */
export type PlainKey = Exclude<EnglishKey, `${PluralKey}_${"one" | "other"}`>;
export type MessageKey = PlainKey | PluralKey;
