// The gold of the samples stands on its texts, and its cross-references hold.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Gold, loadGold } from "./gold.ts";
import { stretchesOf } from "./stretch.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const golds = loadGold(`${ROOT}eval/gold`, ROOT);

/** Every string that a gold file copies from its text. */
function quoted({ file }: Gold): string[] {
  const things = [...file.times, ...file.places, ...file.actors, ...file.people, ...file.tolls];
  return [
    ...things.flatMap((o) => [o.text, ...("also" in o ? (o.also ?? []) : []), ...("role" in o && o.role ? [o.role] : [])]),
    ...file.stories.flatMap((s) => [s.starts_with, s.ends_with]),
    ...file.events.flatMap((e) => [
      e.trigger,
      e.sentence,
      ...e.agents,
      ...e.targets,
      ...e.parties,
      ...e.mediators,
      ...e.tolls,
      ...e.voice.chain,
    ]),
    ...file.events.flatMap((e) => [...(e.place ? [e.place] : []), ...e.terms.flatMap((t) => [t.does, ...(t.who ? [t.who] : [])])]),
  ];
}

describe.each(golds.map((gold) => [gold.id, gold] as const))("%s", (_, gold) => {
  test("every quoted string stands in the text", () => {
    expect(quoted(gold).filter((words) => !gold.text.includes(words))).toEqual([]);
  });

  test("every nth is there", () => {
    const numbered = [...gold.file.times, ...gold.file.tolls].filter((o) => o.nth !== undefined);
    expect(numbered.filter((o) => stretchesOf(gold.text, o.text).length <= (o.nth ?? 0))).toEqual([]);
  });

  test("events name tolls and earlier events that are there, and no time runs backwards", () => {
    const tolls = new Set(gold.file.tolls.map((t) => t.text));
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const e of gold.file.events) {
      if (e.same_as !== null && !seen.has(e.same_as)) wrong.push(`${e.id} same as ${e.same_as}`);
      if (e.tolls.some((t) => !tolls.has(t))) wrong.push(`${e.id} tolls`);
      seen.add(e.id);
    }
    for (const t of [...gold.file.times, ...gold.file.events]) if (t.start && t.end && t.start > t.end) wrong.push(`${t.start} > ${t.end}`);
    expect(seen.size).toBe(gold.file.events.length);
    expect(wrong).toEqual([]);
  });

  test("the trigger stands in its sentence", () => {
    const outside = gold.events.filter((e) => e.trigger.span.start < e.sentence.start || e.trigger.span.end > e.sentence.end);
    expect(outside.map((e) => e.id)).toEqual([]);
  });
});

test("every report in samples/ has gold, and every group names reports that are there", () => {
  const ids = new Set(golds.map((gold) => gold.id));
  const reports = readdirSync(`${ROOT}samples`).filter((name) => name !== "README.md");
  expect(reports.map((name) => name.replace(/\.[a-z]+$/, "")).filter((id) => !ids.has(id))).toEqual([]);
  const groups = JSON.parse(readFileSync(`${ROOT}eval/groups.json`, "utf8")) as Record<string, { members: string[] }>;
  expect(
    Object.values(groups)
      .flatMap((group) => group.members)
      .filter((id) => !ids.has(id)),
  ).toEqual([]);
});
