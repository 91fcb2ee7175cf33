// Names of persons and places as the language builds them: kunya in its cases, sons and daughters, «عبد + …», clans, nisba; and whether two
// spellings are one name.
import { foldLetters, keyOf } from "./letters.ts";

/** A piece of a name: «أبو حمزة» (kunya), «بن زايد» (patronym), «عبد الرحمن» and «محمد» (given), «آل ثاني» (clan), «الحلبي» (nisba). */
export interface NameUnit {
  readonly kind: "kunya" | "patronym" | "given" | "clan" | "nisba";
  /** As written. */
  readonly text: string;
  /** One spelling for all: kunya in أبو, article and spaces gone, variants of letters folded. */
  readonly key: string;
}

const KUNYA: ReadonlyMap<string, string> = new Map([
  ["ابو", "ابو"],
  ["ابا", "ابو"],
  ["ابي", "ابو"],
  ["ابى", "ابو"],
  ["بو", "ابو"],
  ["ام", "ام"],
]);
const SON = new Set(["بن", "ابن", "بنت", "ابنه", "ولد"]);

/** Places whose first word looks like a kunya. */
const KUNYA_PLACES = new Set([
  "ابو ظبي",
  "ابو كمال",
  "ابو غريب",
  "ابو ديس",
  "ابو سليم",
  "ام درمان",
  "ام الفحم",
  "ام القري",
  "ام قصر",
  "ام القيوين",
  "ام الرشراش",
  "ابو قير",
  "ابو سمبل",
  "ابو الظهور",
  "ابو الضهور",
  "ام باطنه",
  "ام ولد",
  "ام المياذن",
]);

/** Spellings that differ by habit alone. */
const SAME_WORD: ReadonlyMap<string, string> = new Map([
  ["رحمان", "رحمن"],
  ["اسحق", "اسحاق"],
  ["داوود", "داود"],
  ["طاها", "طه"],
  ["يس", "ياسين"],
  ["هارون", "هرون"],
  ["ابرهيم", "ابراهيم"],
  ["اسمعيل", "اسماعيل"],
  ["سليمن", "سليمان"],
  ["زكرياء", "زكريا"],
  ["يحيا", "يحيي"],
  ["موسا", "موسي"],
  ["مصطفا", "مصطفي"],
]);

function wordKey(word: string): string {
  const key = keyOf(foldLetters(word));
  const bare = key.startsWith("ال") && key.length > 4 ? key.slice(2) : key;
  return SAME_WORD.get(bare) ?? bare.replaceAll("ء", "");
}

/** Is it a place that only looks like a kunya? «أبو ظبي», «أم درمان». */
export const isKunyaPlace = (name: string): boolean => KUNYA_PLACES.has(keyOf(foldLetters(name.trim().replace(/\s+/g, " "))));

/** Takes a name apart. «أبو عمر الحلبي» → kunya أبو عمر, nisba الحلبي. An empty name has no units. */
export function nameUnits(name: string): readonly NameUnit[] {
  const words = name.split(/[\s"«»“”()،,]+/).filter((word) => word !== "");
  const units: NameUnit[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? "";
    const form = keyOf(foldLetters(word));
    const next = words[i + 1];
    if (next === undefined) {
      units.push(single(word, form, units.length > 0));
      continue;
    }
    const kunya = KUNYA.get(form);
    const compound = keyOf(foldLetters(next)) === "عبد" && words[i + 2] !== undefined ? `${next} ${words[++i + 1] ?? ""}` : next;
    const pair = `${word} ${compound}`;
    if (kunya !== undefined) units.push({ kind: "kunya", text: pair, key: `${kunya}${nameWord(compound)}` });
    else if (SON.has(form)) units.push({ kind: "patronym", text: pair, key: nameWord(compound) });
    else if (foldLetters(word) === "ال" && word.startsWith("آ")) units.push({ kind: "clan", text: pair, key: nameWord(compound) });
    else if (form === "عبد") units.push({ kind: "given", text: pair, key: `عبد${wordKey(next)}` });
    else {
      units.push(single(word, form, units.length > 0));
      if (compound !== next) i--;
      continue;
    }
    i++;
  }
  return units;
}

/** The key of one name, «عبد + …» taken as one. */
function nameWord(text: string): string {
  const [first = "", second] = text.split(" ");
  return second !== undefined ? `عبد${wordKey(second)}` : single(first, keyOf(foldLetters(first)), false).key;
}

function single(word: string, form: string, later: boolean): NameUnit {
  if (form.startsWith("عبدال") && form.length > 6) return { kind: "given", text: word, key: `عبد${wordKey(form.slice(3))}` };
  if (form.startsWith("ابو") && form.length > 5) return { kind: "kunya", text: word, key: `ابو${wordKey(form.slice(3))}` };
  const nisba = later && form.startsWith("ال") && form.length > 4 && form.endsWith("ي");
  return { kind: nisba ? "nisba" : "given", text: word, key: wordKey(word) };
}

/** The spelling that all spellings of a name share: «أبي عمر», «أبا عمر» and «أبو عمر» have one; so have «عبد الرحمن» and «عبدالرحمن». */
export const nameKey = (name: string): string =>
  nameUnits(name)
    .map((unit) => unit.key)
    .join(" ");

/** Are the two one name in two spellings? A missing «بن» does not part them: «محمد بن سلمان», «محمد سلمان». */
export function sameName(one: string, other: string): boolean {
  const key = nameKey(one);
  return key !== "" && key === nameKey(other);
}

/**
 * Is `short` a later, shorter mention of `full`: its units in the same order, the last name or the kunya among them?
 * «العلي» of «لؤي العلي», «أبو عمر» of «أبو عمر الحلبي»; but «لؤي» alone is too little.
 */
export function isShortOf(short: string, full: string): boolean {
  const [few, all] = [nameUnits(short), nameUnits(full)];
  if (few.length === 0 || few.length >= all.length) return false;
  let at = 0;
  for (const unit of few) {
    while (at < all.length && all[at]?.key !== unit.key) at++;
    if (at++ >= all.length) return false;
  }
  const tail = all[all.length - 1]?.key;
  return few.some((unit) => unit.key === tail || unit.kind === "kunya");
}
