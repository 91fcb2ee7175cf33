import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedDay } from "./published.ts";
import { readReports } from "./read-reports.ts";
import type { Intake, IntakeOptions } from "./taking.ts";

const TEXT = "قالت مصادر محلية إن القوات انسحبت من البلدة صباح اليوم، وإن الأهالي عادوا إلى منازلهم في الحي الجنوبي.";

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
