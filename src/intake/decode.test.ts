import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";
import { undouble, unreference } from "./repair.ts";
import { encode, twice, utf16 } from "./testing/bytes.ts";
import { STORIES } from "./testing/stories.ts";

const TEXT = "قالت مصادر محلية إن القوات انسحبت من البلدة صباح اليوم، وإن الأهالي عادوا إلى منازلهم في الحي الجنوبي.";
const concat = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

describe("decode", () => {
  test.each([
    ["utf-8", Buffer.from(TEXT), "utf-8"],
    ["utf-8 with a mark", concat(Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(TEXT)), "utf-8"],
    ["utf-16 little end first", utf16(TEXT, false, true), "utf-16le"],
    ["utf-16 big end first", utf16(TEXT, true, true), "utf-16be"],
    ["utf-16 without a mark", utf16(TEXT, false), "utf-16le"],
    ["utf-16 big end first without a mark", utf16(TEXT, true), "utf-16be"],
    ["windows-1256, not declared", encode(TEXT, "windows-1256"), "windows-1256"],
    ["iso-8859-6, not declared", encode(TEXT, "iso-8859-6"), "iso-8859-6"],
  ])("%s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding, repaired: 0, marked: 0 });
  });

  test.each(["windows-1252", "iso-8859-1", "windows-1256"])("utf-8 encoded twice, by way of %s", (as) => {
    expect(decode(twice(TEXT, as))).toMatchObject({ text: TEXT, encoding: "utf-8", marked: 0 });
  });

  // ISO-8859-6 has no guillemets, no Latin letters with marks and no Arabic-Indic digits by the browser's table
  const plain = STORIES.flatMap(({ lines, title }) => [lines.join("\n"), title, lines[0] ?? ""]).map((text) => text.replace(/[«»…]/g, '"'));
  describe.each(["windows-1256", "iso-8859-6", "utf-8", "utf-16le"])("pages in %s", (encoding) => {
    const bytesOf = (text: string) =>
      encoding === "utf-8" ? Buffer.from(text) : encoding === "utf-16le" ? utf16(text, false) : encode(text, encoding);
    test.each(["", "utf-8", "windows-1252", "windows-1256", "iso-8859-6", "iso-8859-1", "x-nonsense"])("declared %j", (declared) => {
      for (const text of plain) {
        const page = `<html><head>${declared ? `<meta charset="${declared}">` : ""}</head><body><p>${text}</p></body></html>`;
        expect(decode(bytesOf(page))).toMatchObject({ text: page, encoding, marked: 0 });
        expect(decode(bytesOf(text))?.text).toBe(text);
      }
    });
  });

  test("one broken sequence costs one character and is counted", () => {
    const bytes = Buffer.from(TEXT);
    bytes[10] = 0xff;
    const { text, marked } = decode(bytes) ?? { text: "", marked: 0 };
    expect(marked).toBeGreaterThan(0);
    expect(text.split("\ufffd").length - 1).toBe(marked);
    expect(text.endsWith("الحي الجنوبي.")).toBe(true);
  });

  test("a cut in the middle of a character", () => {
    const bytes = Buffer.from(TEXT);
    expect(decode(bytes.subarray(0, bytes.length - 20 + 1))?.marked).toBe(1);
  });

  test("lines of another code page among UTF-8", () => {
    const bytes = concat(Buffer.from(`${TEXT}\n`), encode(TEXT, "windows-1256"), Buffer.from(`\n${TEXT}`));
    expect(decode(bytes)).toEqual({ text: `${TEXT}\n${TEXT}\n${TEXT}`, encoding: "utf-8", repaired: 1, marked: 0 });
  });

  test("a line encoded twice among right ones", () => {
    const bytes = concat(Buffer.from(`${TEXT}\n`), twice(TEXT, "windows-1252"), Buffer.from(`\n${TEXT}`));
    expect(decode(bytes)).toMatchObject({ text: `${TEXT}\n${TEXT}\n${TEXT}`, repaired: 1 });
  });

  test.each([
    ["an image", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ["a PDF", Buffer.from("%PDF-1.7\nتقرير")],
    ["a zip", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ["noise", Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 256)],
  ])("%s is no text", (_, bytes) => {
    expect(decode(bytes)).toBeNull();
  });
});

describe("what is left as it is", () => {
  test.each(["Über Øresund und Ænes", "ظهر طاهر وظافر في ظل طلال", "Ø = 12, Ù = 3", "قال: Ø Ø Ø", TEXT])("%s", (text) => {
    expect(undouble(text)).toEqual({ text, repaired: 0 });
  });
  test.each(["&#65;&#66;", "&amp;", "AT&T #1602;", "&#99999999;"])("%s", (text) => {
    expect(unreference(text)).toEqual({ text, repaired: 0 });
  });
  test("numeric references of Arabic letters", () => {
    expect(unreference("&#1602;&#1578;&#x644; 3")).toEqual({ text: "قتل 3", repaired: 3 });
  });
});
