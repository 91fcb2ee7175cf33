// Printed vowel marks: which readings of a word they leave standing («قُتل» was killed, never he killed).
import type { Analysis } from "./analyse.ts";
import { type Person, soundsOf } from "./conjugate.ts";
import { verbsNamed } from "./lexicon.ts";
import { foldLetters, write } from "./orthography.ts";

const isMark = (c: string) => (c >= "ً" && c <= "ْ") || c === "ٰ";

/** Whether a word as printed carries a vowel, shadda or sukun (tanwin does not count). */
export function hasMarks(printed: string): boolean {
  for (const c of printed) if (c >= "َ" && c <= "ْ") return true;
  return false;
}

/** Letters and, for each, the marks printed on it. */
function layers(word: string): readonly (readonly [string, string])[] {
  const out: [string, string][] = [];
  for (const c of word) {
    if (isMark(c)) {
      const last = out[out.length - 1];
      if (last) last[1] += c;
    } else if (c !== "ـ") {
      out.push([foldLetters(c), ""]);
    }
  }
  return out;
}

/** Whether the printed marks agree with a fully vowelled spelling, as far as both go: «قُتل» with «قُتِلَ», not with «قَتَلَ». */
export function fitsMarks(printed: string, vowelled: string): boolean {
  const a = layers(printed);
  const b = layers(vowelled);
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [letter, marks] = a[i] ?? ["", ""];
    const [wanted, full] = b[i] ?? ["", ""];
    if (letter !== wanted) return false;
    for (const mark of marks) {
      if (mark === "ْ" ? /[َُِ]/.test(full) : mark >= "َ" && mark <= "ّ" && full !== "" && !full.includes(mark)) return false;
    }
  }
  return true;
}

/** A verb reading spelt with its vowels: «يُقتَلُ»; null for other parts of speech. */
export function vowelledOf(a: Analysis): string | null {
  if (a.pos !== "verb" || a.tense === null || a.voice === null || a.form === null) return null;
  const verb = verbsNamed(a.id).find((v) => v.root === a.root);
  if (!verb) return null;
  const person = (
    a.person === 1
      ? a.number === "p"
        ? "1p"
        : "1s"
      : `${a.person}${a.person === 2 && a.number === "d" ? "" : (a.gender ?? "m")}${a.number}`
  ) as Person;
  const mood = a.tense === "past" ? null : (a.mood ?? "indicative");
  const [sounds = ""] = soundsOf(verb, { tense: a.tense, voice: a.voice, mood, person });
  return write(sounds);
}

/** Readings that the printed marks allow; all of them where none is printed or none would be left. */
export function withMarks(printed: string, readings: readonly Analysis[]): readonly Analysis[] {
  if (readings.length < 2 || !hasMarks(printed)) return readings;
  const left = readings.filter((a) => {
    const vowelled = vowelledOf(a);
    return vowelled === null || fitsMarks(printed, vowelled);
  });
  return left.length > 0 ? left : readings;
}
