// The lookup key of any word, remembered: dictionary forms and table words are asked for again and again.
import { foldLetters, keyOf } from "./letters.ts";

const LIMIT = 50_000;
const memo = new Map<string, string>();

/** `keyOf` of the folded word: «أُصيبَ» → «اصيب», «غزّة» → «غزه». */
export function foldKey(word: string): string {
  let key = memo.get(word);
  if (key === undefined) {
    key = keyOf(foldLetters(word.normalize("NFC")));
    if (memo.size >= LIMIT) memo.clear();
    memo.set(word, key);
  }
  return key;
}
