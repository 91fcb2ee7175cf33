// Names as gazetteers write them → forms as our tables hold them.
import { isNormalised, keyOfForm } from "./forms.ts";

const ARABIC = /[\u0621-\u064a]/;

/** One Arabic name without what gazetteers add to it: brackets, vowel signs, Persian letters, everything after «_» or «/». */
export function cleanName(name: string): string {
  const cut = name.normalize("NFKC").split(/[_/;]/)[0] ?? "";
  const clean = cut
    .replace(/\([^)]*\)/g, " ")
    .replace(/[\u0640\u064b-\u0650\u0652-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replaceAll("\u06cc", "ي")
    .replaceAll("\u06a9", "ك")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
  return ARABIC.test(clean) && isNormalised(clean) ? clean : "";
}

/** The Arabic forms among `names`, cleaned, each once, without `ar` itself. */
export function arabicForms(names: readonly string[], ar: string): readonly string[] {
  const seen = new Set([keyOfForm(ar)]);
  const forms: string[] = [];
  for (const name of names) {
    const clean = cleanName(name);
    const key = keyOfForm(clean);
    if (clean === "" || /[a-z]/i.test(clean) || seen.has(key)) continue;
    seen.add(key);
    forms.push(clean);
  }
  return forms;
}
