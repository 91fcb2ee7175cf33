import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decode } from "./decode.ts";
import { publishedDay } from "./published.ts";
import { type Intake, type IntakeOptions, readReports } from "./read-reports.ts";

const TEXT = "قالت مصادر محلية إن القوات انسحبت من البلدة صباح اليوم، وإن الأهالي عادوا إلى منازلهم في الحي الجنوبي.";

/** A code page's bytes of a text, by searching the decoder's table. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte] as const));
  return Uint8Array.from(text, (ch) => table.get(ch) ?? 63);
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const concat = (...parts: readonly Uint8Array[]) => Buffer.concat(parts);

describe("decode", () => {
  test.each([
    ["utf-8", Buffer.from(TEXT), "utf-8"],
    ["utf-8 with a mark", concat(Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(TEXT)), "utf-8"],
    ["utf-16 little end first", concat(Uint8Array.of(0xff, 0xfe), utf16(TEXT, false)), "utf-16le"],
    ["utf-16 big end first", concat(Uint8Array.of(0xfe, 0xff), utf16(TEXT, true)), "utf-16be"],
    ["utf-16 without a mark", utf16(TEXT, false), "utf-16le"],
    ["windows-1256, not declared", encode(TEXT, "windows-1256"), "windows-1256"],
    ["iso-8859-6, not declared", encode(TEXT, "iso-8859-6"), "iso-8859-6"],
    ["utf-8 encoded twice", Buffer.from(new TextDecoder("windows-1252").decode(Buffer.from(TEXT))), "utf-8"],
  ])("%s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: TEXT, encoding });
  });

  test.each(["windows-1256", "iso-8859-6"])("a page that declares %s, and one that declares the wrong one", (encoding) => {
    const page = (declared: string) =>
      concat(
        Buffer.from(`<html><head><meta charset="${declared}"></head><body><p>`),
        encode(TEXT, encoding),
        Buffer.from("</p></body></html>"),
      );
    expect(decode(page(encoding))?.text).toContain(TEXT);
    expect(decode(page("utf-8"))?.text).toContain(TEXT);
    expect(decode(page("windows-1252"))?.text).toContain(TEXT);
  });

  test("one broken sequence costs one character", () => {
    const bytes = Buffer.from(TEXT);
    bytes[10] = 0xff;
    const text = decode(bytes)?.text ?? "";
    expect(text).toContain("\ufffd");
    expect(text.endsWith("الحي الجنوبي.")).toBe(true);
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

describe("published", () => {
  test.each([
    ["2024-03-05", "2024-03-05"],
    ["2024-03-05T14:20:00+03:00", "2024-03-05T14:20"],
    ["2024/3/5 9:05", "2024-03-05T09:05"],
    ["Tue, 05 Mar 2024 14:20:00 +0300", "2024-03-05T14:20"],
    [1709640000, "2024-03-05T12:00"],
    ["2024-02-30", null],
    ["2024-13-01", null],
    ["March", null],
    ["5", null],
    [null, null],
    [{}, null],
  ])("%j", (value, expected) => {
    expect(publishedDay(value)).toBe(expected);
  });
});

const folder = mkdtempSync(join(tmpdir(), "isnad-intake-"));
const write = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, data);
  return path;
};
async function take(paths: readonly string[], options: IntakeOptions = {}): Promise<Intake[]> {
  const out: Intake[] = [];
  for await (const item of readReports(paths, options)) out.push(item);
  return out;
}
const short = (item: Intake): string => ("ok" in item ? item.ok.id : "error" in item ? item.error.code : "skipped");

describe("files", () => {
  test("a text keeps every character; what the file does not say is given", async () => {
    const path = write("one.txt", `${TEXT}\r\n  ثانيا\t\n`);
    const [item] = await take([path], { published: "2024-03-05", outlet: "صوت السهل" });
    expect(item).toMatchObject({
      ok: { id: "one", title: null, text: `${TEXT}\r\n  ثانيا\t\n`, published: "2024-03-05", outlet: "صوت السهل", language: "ar" },
      warnings: [],
    });
  });

  test("objects: what they say goes before what is given", async () => {
    const path = write(
      "objects.jsonl",
      [
        JSON.stringify({
          id: "a1",
          text: TEXT,
          title: "عنوان",
          outlet: "منبر الوادي",
          published: "2023-01-02",
          url: "https://example.org/1",
        }),
        "",
        JSON.stringify({ text: `${TEXT} 2` }),
        JSON.stringify({ text: `${TEXT} 3`, published: "yesterday" }),
      ].join("\n"),
    );
    const items = await take([path], { outlet: "صوت السهل" });
    expect(items.map(short)).toEqual(["a1", "objects#2", "objects#3"]);
    expect(items[0]).toMatchObject({
      ok: { outlet: "منبر الوادي", published: "2023-01-02", title: "عنوان", url: "https://example.org/1" },
    });
    expect(items[1]).toMatchObject({ ok: { outlet: "صوت السهل", published: null } });
    expect(items[2]).toMatchObject({ ok: { published: null }, warnings: [{ code: "E_BAD_DATE" }] });
  });

  test("one object over many lines, and a list of objects", async () => {
    const one = write("pretty.json", JSON.stringify({ text: TEXT }, null, 2));
    const list = write("list.json", JSON.stringify([{ text: TEXT }, { text: `${TEXT} 2`, id: "x" }, { title: "no text" }]));
    expect((await take([one, list])).map(short)).toEqual(["pretty", "list", "x", "E_NO_TEXT"]);
  });

  test("standard input", async () => {
    async function* input() {
      yield Buffer.from(TEXT.slice(0, 20));
      yield Buffer.from(TEXT.slice(20));
    }
    expect(await take(["-"], { stdin: input() })).toMatchObject([{ ok: { id: "stdin", text: TEXT } }]);
  });

  test("by content, not by name", async () => {
    const html = write("page.txt", `<!DOCTYPE html><html><body><article><p>${TEXT}</p><p>${TEXT} ثم</p></article></body></html>`);
    const object = write("object.txt", JSON.stringify({ text: TEXT }));
    const [page, made] = await take([html, object]);
    expect(page).toMatchObject({ ok: { text: `${TEXT}\n${TEXT} ثم` } });
    expect(made).toMatchObject({ ok: { text: TEXT } });
  });

  test("a folder in order, hidden files and notes left out", async () => {
    for (const name of ["tree/b.txt", "tree/a/z.md", "tree/.hidden.txt", "tree/README.md", "tree/picture.png"]) write(name, TEXT);
    expect((await take([join(folder, "tree")])).map(short)).toEqual(["skipped", "z", "b", "skipped"]);
  });

  test("bad input: one error each, and the rest goes on", async () => {
    mkdirSync(join(folder, "empty"), { recursive: true });
    const paths = [
      write("empty.txt", ""),
      write("blank.txt", " \n\t"),
      write("image.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0)),
      join(folder, "empty"),
      join(folder, "missing.txt"),
      write("broken.json", '{ "text": '),
      write("half.jsonl", `${JSON.stringify({ text: TEXT })}\n{"text"`),
      write("good.txt", TEXT),
    ];
    expect((await take(paths)).map(short)).toEqual([
      "E_FILE_EMPTY",
      "E_FILE_EMPTY",
      "E_NOT_TEXT",
      "E_FOLDER_EMPTY",
      "E_FILE_MISSING",
      "E_JSON_BROKEN",
      "half",
      "E_JSON_BROKEN",
      "good",
    ]);
  });
});
