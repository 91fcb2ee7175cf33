// The project's scorer: readings against gold readings, row by row. Pure: no files, no clock.
import type { Reading } from "../src/model/index.ts";
import type { Gold } from "./gold.ts";
import { type Row, Rows } from "./rows.ts";
import { scoreEvents } from "./score-events.ts";
import { scorePublished, scoreStories, scoreThings, scoreTimes, scoreTolls } from "./score-mentions.ts";

/**
 * Micro figures over all reports. A reading answers the gold whose text it carries; a gold report without a reading counts as read
 * to nothing. Rows with few cases are a hint, not a verdict.
 */
export function score(golds: readonly Gold[], readings: readonly Reading[]): Map<string, Row> {
  const byText = new Map(readings.map((reading) => [reading.report.text, reading]));
  const rows = new Rows();
  for (const gold of golds) {
    const reading = byText.get(gold.text) ?? nothing(gold);
    scorePublished(gold, reading, rows);
    scoreStories(gold, reading, rows);
    scoreTimes(gold, reading, rows);
    scoreThings(gold, reading, rows);
    scoreTolls(gold, reading, rows);
    scoreEvents(gold, reading, rows);
  }
  return rows.all;
}

/** The reading of a reader that found nothing. */
export function nothing(gold: Pick<Gold, "id" | "text">): Reading {
  return {
    schema: "isnad/reading@1",
    reader: { name: "none", version: "0", knowledge: "none" },
    report: {
      id: gold.id,
      version: 1,
      title: null,
      outlet: null,
      outletBasis: null,
      url: null,
      language: "ar",
      text: gold.text,
      sha256: "",
      published: null,
      stories: [],
    },
    mentions: [],
    entities: [],
    voices: [],
    events: [],
    notes: [],
  };
}
