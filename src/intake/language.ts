// The language of a text and of its paragraphs, as far as intake needs it: Arabic is read, anything else is kept and marked unread.

/** Letters that Arabic does not have, by the language that writes them; the ones named first are told apart first. */
const LETTERS: readonly (readonly [language: string, letters: ReadonlySet<number>])[] = [
  ["ur", new Set([0x679, 0x688, 0x691, 0x6ba, 0x6be, 0x6c1, 0x6d2])], // ٹ ڈ ڑ ں ھ ہ ے
  ["ps", new Set([0x67c, 0x681, 0x685, 0x689, 0x693, 0x696, 0x69a, 0x6ab, 0x6bc, 0x6cd, 0x6d0])], // ټ ځ څ ډ ړ ږ ښ ګ ڼ ۍ ې
  ["ckb", new Set([0x695, 0x6b5, 0x6c6, 0x6ce, 0x6d5])], // ڕ ڵ ۆ ێ ە
  ["fa", new Set([0x67e, 0x686, 0x698, 0x6af, 0x6a9, 0x6cc])], // پ چ ژ گ ک ی
];
/** ک and ی are also typed in Arabic on a Persian keyboard; the others decide. */
const SHARED = new Set([0x6a9, 0x6cc]);

/** "ar" where most letters are Arabic ones, "fa", "ur", "ps", "ckb" where theirs stand among them, "he" and "ru" by script, else "und". */
export function languageOf(text: string): string {
  let arabic = 0;
  let hebrew = 0;
  let cyrillic = 0;
  let other = 0;
  let shared = 0;
  const counts = LETTERS.map(() => 0);
  const n = Math.min(text.length, 20_000);
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i);
    if (c < 65) continue;
    if ((c >= 0x620 && c <= 0x64a) || (c >= 0x66e && c <= 0x6d5) || (c >= 0xfb50 && c <= 0xfefc)) {
      arabic++;
      if (SHARED.has(c)) shared++;
      else
        LETTERS.forEach(([, letters], at) => {
          if (letters.has(c)) counts[at] = (counts[at] ?? 0) + 1;
        });
    } else if (c >= 0x5d0 && c <= 0x5ea) hebrew++;
    else if (c >= 0x400 && c <= 0x4ff) cyrillic++;
    else if (c <= 122 ? (c <= 90 && c >= 65) || c >= 97 : c >= 0xc0 && c <= 0x24f) other++;
    else if (c >= 0x3040) other++;
  }
  const most = Math.max(hebrew, cyrillic, other);
  if (arabic === 0 || arabic < most) return most === 0 ? "und" : hebrew === most ? "he" : cyrillic === most ? "ru" : "und";
  for (const [at, [language]] of LETTERS.entries()) if ((counts[at] ?? 0) > arabic * 0.02) return language;
  // without any of the others, only a text that writes no ك and no ي at all is Persian by these two
  return shared > arabic * 0.08 && !/[كي]/.test(text.slice(0, n)) ? "fa" : "ar";
}

export interface UnreadParagraph {
  readonly start: number;
  readonly end: number;
  readonly language: string;
}

const SHORTEST = 20;

/** The paragraphs of a text that are not Arabic, where some are: lines of at least 20 characters. */
export function unreadParagraphs(text: string): readonly UnreadParagraph[] {
  const out: UnreadParagraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    if (end - start >= SHORTEST) {
      const line = text.slice(start, end);
      const language = languageOf(line);
      if (language !== "ar" && /\p{L}{2}/u.test(line)) out.push({ start, end, language });
    }
    if (at < 0) break;
    start = end + 1;
  }
  return out;
}
