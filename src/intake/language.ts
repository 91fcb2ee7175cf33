// The language of a text, as far as intake needs it: Arabic is read, anything else is kept and marked.

/** "ar" where most letters are Arabic ones, "fa" where the letters of Persian stand among them, "und" otherwise. */
export function languageOf(text: string): string {
  let arabic = 0;
  let persian = 0;
  let other = 0;
  for (const ch of text.slice(0, 20_000)) {
    const c = ch.codePointAt(0) ?? 0;
    if (c === 0x67e || c === 0x686 || c === 0x698 || c === 0x6af) persian++; // پ چ ژ گ
    if ((c >= 0x621 && c <= 0x64a) || (c >= 0x671 && c <= 0x6d3) || (c >= 0xfb50 && c <= 0xfefc)) arabic++;
    else if (c > 64 && ch.toLowerCase() !== ch.toUpperCase()) other++;
  }
  if (arabic === 0 || arabic < other) return "und";
  return persian > arabic * 0.02 ? "fa" : "ar";
}
