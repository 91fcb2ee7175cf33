// Nouns that a verb makes by rule: active and passive participle, and the verbal noun of forms II to X and of four root letters.
import { type Sounds, writeLetters } from "./orthography.ts";
import { stemOf } from "./stems.ts";
import { kindOf, type VerbShape, type Voice } from "./verb.ts";

const isWeak = (c: string) => c === "و" || c === "ي";

/** A word made by rule: its sounds (see `write`) and its letters, «مقتحم». A defective one keeps its ي («رامي»); `short` is it without («رام»). */
export interface Derived {
  readonly sounds: Sounds;
  readonly written: string;
  readonly short: string | null;
}

function derived(sounds: Sounds, defective = false): Derived {
  const written = writeLetters(sounds);
  return { sounds, written, short: defective ? written.slice(0, -1) : null };
}

/** Participle: `participle({قصف I}, "active")` is «قاصِف» (bombing), passive «مَقصُوف» (bombed). */
export function participle(verb: VerbShape, voice: Voice): Derived {
  const kind = kindOf(verb);
  const [c1, c2, c3] = [verb.root.charAt(0), verb.root.charAt(1), verb.root.charAt(2)];
  if (verb.form === 1) {
    if (voice === "active") {
      if (kind === "defective") return derived(`${c1}A${c2}I`, true);
      if (kind === "doubled") return derived(`${c1}A${c2}${c3}`);
      if (kind === "hollow") return c3 === "ء" ? derived(`${c1}Aءي`, false) : derived(`${c1}Aءi${c3}`);
      return derived(`${c1}A${c2}i${c3}`);
    }
    if (kind === "defective") return derived(c3 === "و" ? `مa${c1}${c2}uوو` : `مa${c1}${c2}iيي`);
    if (kind === "hollow") return derived(`مa${c1}${c2 === "و" ? "U" : "I"}${c3}`);
    return derived(`مa${c1}${c2}U${c3}`);
  }
  const stem = stemOf(verb, "imperfect", voice);
  const vowel = voice === "active" ? "i" : "a";
  const bare = /[aiu]$/.test(stem.head) ? stem.head.slice(0, -1) : stem.head;
  if (kind === "defective") return voice === "active" ? derived(`مu${stem.head}${stem.c2}I`, true) : derived(`مu${stem.head}${stem.c2}Y`);
  if (kind === "hollow") return derived(`مu${bare}${verb.form === 7 || verb.form === 8 || voice === "passive" ? "A" : "I"}${stem.c3}`);
  if (kind === "doubled") {
    return derived(/[aiuA]$/.test(stem.head) ? `مu${stem.head}${stem.c2}${stem.c3}` : `مu${stem.head}${vowel}${stem.c2}${stem.c3}`);
  }
  return derived(`مu${stem.head}${stem.c2}${vowel}${stem.c3}`);
}

/** The regular verbal noun as written, forms II to X and Q: «اشتباك», «إصابة», «سيطرة». Throws nothing; form I gives the plain «فعل». */
export function regularMasdar(verb: VerbShape): string {
  return writeLetters(masdarSounds(verb));
}

function masdarSounds(verb: VerbShape): Sounds {
  const kind = kindOf(verb);
  const { root, form } = verb;
  const [c1, c2, c3, c4] = [root.charAt(0), root.charAt(1), root.charAt(2), root.charAt(3)];
  const weak = kind === "defective";
  const hollow = kind === "hollow";
  const end = weak ? "ء" : c3; // «إعطاء»
  const past = stemOf(verb, "past", "active").head;
  switch (form) {
    case 1:
      return `${c1}a${c2}${c3}`;
    case 2:
      if (weak) return `تa${c1}${c2}iيaة`;
      return c3 === "ء" ? `تa${c1}${c2}iءaة` : `تa${c1}${c2}I${c3}`;
    case 3:
      if (weak) return `مu${c1}A${c2}Aة`;
      return kind === "doubled" ? `مu${c1}A${c2}${c3}aة` : `مu${c1}A${c2}a${c3}aة`;
    case 4:
      if (root === "رءي") return "ءiرAءaة";
      return hollow ? `ءi${c1}A${c3}aة` : `ءi${c1}${c2}A${end}`;
    case 5:
      return weak ? `تa${c1}a${c2}${c2}I` : `تa${c1}a${c2}${c2}u${c3}`;
    case 6:
      if (weak) return `تa${c1}A${c2}I`;
      return kind === "doubled" ? `تa${c1}A${c2}${c3}` : `تa${c1}A${c2}u${c3}`;
    case 7:
      return `iن${c1}i${hollow ? "ي" : c2}A${end}`;
    case 8:
      return `${past.slice(0, -1)}i${hollow ? "ي" : c2}A${end}`;
    case 9:
      return `i${c1}${c2}i${c3}A${c3}`;
    case 10:
      return hollow ? `iستi${c1}A${c3}aة` : `iستi${c1}${c2}A${end}`;
    case "Q1":
      return `${c1}a${c2}${c3}a${c4}aة`;
    case "Q2":
      return isWeak(c4) ? `تa${c1}a${c2}${c3}I` : `تa${c1}a${c2}${c3}u${c4}`;
    case "Q4":
      return `i${c1}${c2}i${c3}${c4}A${c4}`;
  }
}
