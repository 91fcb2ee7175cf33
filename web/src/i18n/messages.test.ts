import { describe, expect, test } from "vitest";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { MANNERS } from "./language.ts";

const PLURAL = /_(zero|one|two|few|many|other)$/;
const messages: Readonly<Record<"ar" | "en", Readonly<Record<string, string>>>> = { ar, en };
const bases = (language: "ar" | "en"): string[] =>
  [...new Set(Object.keys(messages[language]).map((key) => key.replace(PLURAL, "")))].sort();
const slots = (text: string): string[] => [...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? "").sort();

test("every message stands in both languages", () => {
  expect(bases("ar")).toEqual(bases("en"));
});

describe.each(["ar", "en"] as const)("%s", (language) => {
  const own = messages[language];
  const categories = new Intl.PluralRules(MANNERS[language].locale).resolvedOptions().pluralCategories;

  test("plural messages have every form that the language counts in", () => {
    const plurals = Object.keys(own).filter((key) => PLURAL.test(key));
    for (const base of new Set(plurals.map((key) => key.replace(PLURAL, "")))) {
      const forms = plurals.filter((key) => key.replace(PLURAL, "") === base).map((key) => key.slice(base.length + 1));
      expect([base, forms.toSorted()]).toEqual([base, [...categories].sort()]);
    }
  });

  test("no message is empty or has loose ends", () => {
    for (const [key, text] of Object.entries(own)) expect([key, text]).toEqual([key, text.trim().replaceAll("  ", " ") || "something"]);
  });
});

test("a message has the same slots in both languages (a count may be said in words)", () => {
  for (const base of bases("en")) {
    const of = (language: "ar" | "en"): string => messages[language][base] ?? messages[language][`${base}_other`] ?? "";
    expect([base, slots(of("ar"))]).toEqual([base, slots(of("en"))]);
  }
});

test("Arabic messages are Arabic: Latin letters only in commands, keys and slots", () => {
  for (const [key, text] of Object.entries(ar)) {
    if (key === "setting.language") continue;
    expect([key, text.replace(/\{\{[^}]*\}\}|`[^`]*`|\b[NP]P?\b/g, "").match(/[A-Za-z]/)]).toEqual([key, null]);
  }
});
