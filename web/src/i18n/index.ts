// Messages in the reader's language: one hook for words, numbers, days and names; the language is kept for the next visit.
import i18next from "i18next";
import { useCallback, useMemo } from "react";
import { initReactI18next, useTranslation } from "react-i18next";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { formatDay, formatList, formatNumber, formatSpan } from "./format.ts";
import type { MessageKey } from "./keys.ts";
import { type Language, MANNERS, otherLanguage } from "./language.ts";
import { arabicReason } from "./reasons.ts";

export type { MessageKey } from "./keys.ts";
export { directionOf, type Language, MANNERS } from "./language.ts";

const asLanguage = (value: string | undefined): Language => (value === "ar" ? "ar" : "en");

export function startMessages(): void {
  void i18next.use(initReactI18next).init({
    lng: asLanguage(document.documentElement.lang),
    fallbackLng: false,
    resources: { ar: { translation: { ...ar } }, en: { translation: { ...en } } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  i18next.services.formatter?.add("n", (value, language) => formatNumber(asLanguage(language), Number(value)));
  i18next.on("languageChanged", show);
  show(i18next.language);
}

function show(value: string): void {
  const language = asLanguage(value);
  document.documentElement.lang = language;
  document.documentElement.dir = MANNERS[language].direction;
  try {
    localStorage.setItem("isnad-language", language);
  } catch {
    // A browser that keeps nothing still shows the language; it is asked anew on the next visit.
  }
}

type Slots = Readonly<Record<string, string | number>>;

export interface Speech {
  readonly language: Language;
  readonly direction: "rtl" | "ltr";
  readonly t: (key: MessageKey, slots?: Slots) => string;
  readonly number: (value: number) => string;
  readonly day: (iso: string) => string;
  readonly span: (start: string, end: string) => string;
  readonly list: (words: readonly string[]) => string;
  /** A name in the interface's language, or the one there is. */
  readonly name: (name: { readonly ar: string; readonly en?: string | null | undefined }) => string;
  /** Days of an incident or a value as one line; open ends are said to be open. */
  readonly when: (time: { readonly start: string | null; readonly end: string | null } | null) => string;
  /** A reason that the record gives, in the interface's language where it is known there. */
  readonly reason: (english: string) => string;
  readonly switchLanguage: () => void;
}

export function useSpeech(): Speech {
  const { t: translate, i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  const switchLanguage = useCallback(() => void i18n.changeLanguage(otherLanguage(asLanguage(i18n.language))), [i18n]);
  return useMemo(() => {
    const t = (key: MessageKey, slots?: Slots): string => translate(key, { ...slots }) as string;
    const day = (iso: string): string => formatDay(language, iso);
    return {
      language,
      direction: MANNERS[language].direction,
      t,
      day,
      number: (value) => formatNumber(language, value),
      span: (start, end) => formatSpan(language, start, end),
      list: (words) => formatList(language, words),
      name: (name) => (language === "en" ? (name.en ?? name.ar) : name.ar),
      when: (time) => {
        if (!time || (time.start === null && time.end === null)) return t("when.unknown");
        if (time.start !== null && time.end !== null) return formatSpan(language, time.start, time.end);
        return time.start !== null ? t("when.since", { day: day(time.start) }) : t("when.until", { day: day(time.end ?? "") });
      },
      reason: (english) => (language === "ar" ? (arabicReason(english) ?? english) : english),
      switchLanguage,
    };
  }, [translate, language, switchLanguage]);
}
