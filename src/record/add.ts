// Keeping readings: the report, its original, its reading and its event mentions, in one transaction with the log's entry.
import { createHash } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import type { Transaction } from "kysely";
import type { Event, Reading } from "../model/index.ts";
import { append, type LogWriter } from "./log.ts";
import type { Addition, AddOutcome, Original } from "./store.ts";
import type { Tables } from "./tables.ts";

/** The log's word for a reading taken in. */
export const ADD = "add report";

/** Adds one reading. Nothing is written for a report that is known. */
export async function addReading(trx: Transaction<Tables>, addition: Addition, writer: LogWriter): Promise<AddOutcome> {
  const { reading, original } = addition;
  const { report } = reading;
  const twin = await sameText(trx, report);
  if (twin) return { id: twin.id, version: twin.version, what: "known" };
  const place = await placeFor(trx, reading, original);
  const addedAt = writer.now().toISOString();
  if (original) await keepOriginal(trx, original, addedAt);
  if (place.what === "version") {
    await trx.updateTable("report").set({ current: 0 }).where("id", "=", place.id).execute();
  }
  await trx
    .insertInto("report")
    .values({
      id: place.id,
      version: place.version,
      current: 1,
      sha256: report.sha256,
      title: report.title,
      outlet: report.outlet,
      url: report.url,
      language: report.language,
      published_start: report.published?.start ?? null,
      published_end: report.published?.end ?? null,
      published_grain: report.published?.grain ?? null,
      text: report.text,
      source: original?.from ?? null,
      original: original?.sha256 ?? null,
      added_at: addedAt,
      provenance: original?.provenance ? JSON.stringify(original.provenance) : null,
    })
    .execute();
  const kept: Reading = { ...reading, report: { ...report, id: place.id, version: place.version, text: "" } };
  await trx
    .insertInto("reading")
    .values({
      report: place.id,
      version: place.version,
      reader: `${reading.reader.name} ${reading.reader.version}`,
      knowledge: reading.reader.knowledge,
      json: JSON.stringify(kept),
      read_at: addedAt,
    })
    .execute();
  const rows = reading.events.map((event) => ({ report: place.id, version: place.version, ...mentionRow(reading, event) }));
  for (let i = 0; i < rows.length; i += 50)
    await trx
      .insertInto("mention")
      .values(rows.slice(i, i + 50))
      .execute();
  await append(trx, writer, ADD, place.id, {
    version: place.version,
    text: report.sha256,
    original: original?.sha256 ?? null,
    reading: hashOf(JSON.stringify(kept)),
    reader: `${reading.reader.name} ${reading.reader.version}`,
    knowledge: reading.reader.knowledge,
  });
  return place;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The same text from the same outlet and address: the same report, whatever it was called. */
export async function sameText(
  trx: Pick<Transaction<Tables>, "selectFrom">,
  report: { readonly sha256: string; readonly outlet: string | null; readonly url: string | null },
): Promise<{ readonly id: string; readonly version: number } | undefined> {
  const rows = await trx
    .selectFrom("report")
    .select(["id", "version", "outlet", "url"])
    .where("sha256", "=", report.sha256)
    .orderBy("id")
    .execute();
  return rows.find((row) => row.outlet === report.outlet && row.url === report.url);
}

/** Under which id and version a report goes in, when its text is not known. */
async function placeFor(trx: Transaction<Tables>, reading: Reading, original: Original | null): Promise<AddOutcome> {
  const { id, outlet, url, sha256 } = reading.report;
  const held = await trx
    .selectFrom("report")
    .select(["version", "outlet", "url", "source"])
    .where("id", "=", id)
    .orderBy("version", "desc")
    .executeTakeFirst();
  if (!held) return { id, version: 1, what: "added" };
  const samePlace = url !== null && held.url !== null ? url === held.url : held.source !== null && held.source === (original?.from ?? null);
  if (samePlace && held.outlet === outlet) return { id, version: held.version + 1, what: "version" };
  // another report that happens to bear the same name («1.txt» in two folders): told apart by its text
  return { id: `${id}~${sha256.slice(0, 8)}`, version: 1, what: "renamed" };
}

async function keepOriginal(trx: Transaction<Tables>, original: Original, receivedAt: string): Promise<void> {
  // a table or an export of thousands of reports is one original: packed and written once
  const held = await trx.selectFrom("original").select("sha256").where("sha256", "=", original.sha256).executeTakeFirst();
  if (held) return;
  await trx
    .insertInto("original")
    .values({
      sha256: original.sha256,
      media_type: original.mediaType,
      size: original.bytes.length,
      bytes: deflateRawSync(original.bytes),
      source: original.from,
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .execute();
}

function mentionRow(reading: Reading, event: Event): Omit<Tables["mention"], "report" | "version"> {
  const { text } = reading.report;
  const voice = reading.voices.find((v) => v.id === event.voice);
  const place = reading.entities.find((e) => e.id === event.place);
  return {
    event: event.id,
    kind: event.kind,
    trigger_start: event.trigger[0],
    trigger_end: event.trigger[1],
    trigger_text: text.slice(event.trigger[0], event.trigger[1]),
    sentence: text.slice(event.sentence[0], event.sentence[1]),
    place: place?.name.ar ?? null,
    start_day: event.time?.start ?? null,
    end_day: event.time?.end ?? null,
    grain: event.time?.grain ?? null,
    factual: event.factual,
    negated: Number(event.negated),
    background: Number(event.background),
    stance: voice?.stance ?? "tells",
    teller: (voice?.chain ?? []).map((link) => link.text).join(" ← "),
  };
}
