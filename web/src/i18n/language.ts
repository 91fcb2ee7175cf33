// The two languages of the interface: how each is written, counted and dated.
export const LANGUAGES = ["ar", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

interface Manner {
  readonly direction: "rtl" | "ltr";
  /** For Intl: Levantine month names («آذار»), figures as the press of the region prints them. */
  readonly locale: string;
}

export const MANNERS: Readonly<Record<Language, Manner>> = {
  ar: { direction: "rtl", locale: "ar-SY-u-nu-latn-ca-gregory" },
  en: { direction: "ltr", locale: "en-GB-u-nu-latn-ca-gregory" },
};

export const otherLanguage = (language: Language): Language => (language === "ar" ? "en" : "ar");

/** The direction a text is written in, by the letters that prevail in it; null where it has none. */
export function directionOf(text: string): "rtl" | "ltr" | null {
  let rtl = 0;
  let ltr = 0;
  for (let at = 0; at < text.length && at < 4000; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x0590 && code <= 0x08ff) || (code >= 0xfb1d && code <= 0xfefc)) rtl++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f)) ltr++;
  }
  return rtl === 0 && ltr === 0 ? null : rtl >= ltr ? "rtl" : "ltr";
}
