// A reading as a person reads it in the terminal: the report's head, what is said to have happened, by whom, with the words.
import { styleText } from "node:util";
import type { Entity, Event, Reading, Voice } from "../model/index.ts";

const dim = (text: string) => styleText("dim", text);
const bold = (text: string) => styleText("bold", text);

export function accountOf(reading: Reading): string {
  const { report } = reading;
  const entities = new Map(reading.entities.map((e) => [e.id, e]));
  const voices = new Map(reading.voices.map((v) => [v.id, v]));
  const lines: string[] = [];
  lines.push(bold(report.title ?? report.id));
  const day = report.published
    ? report.published.start === report.published.end
      ? report.published.start
      : `${report.published.start} … ${report.published.end}`
    : "day not known";
  lines.push(
    dim(
      [
        report.outlet ?? "outlet not given",
        day + (report.published?.basis === "inferred" ? " (solved)" : ""),
        `${report.text.length} characters`,
      ].join(" · "),
    ),
  );
  if (reading.events.length === 0) lines.push("  no event read");
  for (const event of reading.events) lines.push(...eventLines(event, reading, entities, voices));
  const things = reading.entities.map((e) => `${e.name.ar}${e.name.en ? ` (${e.name.en})` : ""}`);
  if (things.length > 0) lines.push(dim(`names: ${things.join(" · ")}`));
  for (const note of reading.notes) lines.push(`${note.level}: ${note.about}`);
  return `${lines.join("\n")}\n`;
}

function eventLines(event: Event, reading: Reading, entities: ReadonlyMap<string, Entity>, voices: ReadonlyMap<string, Voice>): string[] {
  const voice = voices.get(event.voice);
  const teller = voice && voice.chain.length > 0 ? voice.chain.map((link) => link.text).join(" ← ") : "the outlet itself";
  const place = event.place ? (entities.get(event.place)?.name.ar ?? "") : "";
  const out = [
    `\n${bold(event.kind)} ${event.factual === "happened" ? "" : `[${event.factual}] `}${event.summary.en}`,
    `  ${event.summary.ar}`,
  ];
  out.push(
    dim(
      `  «${reading.report.text.slice(...event.trigger)}»${place ? ` · ${place}` : ""}${event.time?.start ? ` · ${event.time.start}` : ""} · ${voice?.stance ?? "tells"}: ${teller}`,
    ),
  );
  return out;
}
