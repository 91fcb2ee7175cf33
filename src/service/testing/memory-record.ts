// A record in memory for the tests of the service: the reading side of the store over a record contract and its readings.
import type { Reading } from "../../model/reading.ts";
import type { RecordExport } from "../../model/record.ts";
import type { LogEntry } from "../../record/store.ts";
import type { ServedRecord } from "../store.ts";

export interface MemoryRecord extends ServedRecord {
  /** Puts another state in place, as another process would: the log grows. */
  readonly replace: (content: RecordExport) => void;
}

const entry = (seq: number): LogEntry => ({
  seq,
  at: "2024-01-01T00:00:00Z",
  who: "test",
  what: "reconcile",
  subject: null,
  detail: null,
  hash: `${seq}`,
});

export function memoryRecord(first: RecordExport, readings: readonly Reading[]): MemoryRecord {
  let content = first;
  let seq = 1;
  const byId = new Map(readings.map((reading) => [reading.report.id, reading]));
  return {
    path: "memory.sqlite",
    replace: (next) => {
      content = next;
      seq++;
    },
    counts: async () => ({
      reports: content.reports.length,
      mentions: 0,
      incidents: content.incidents.length,
      differences: content.incidents.reduce((sum, incident) => sum + incident.discrepancies.length, 0),
      agreements: content.agreements.length,
      entities: content.entities.length,
    }),
    exportRecord: async () => content,
    content: async () => content,
    log: async (query) => ((query?.after ?? 0) < seq ? [entry(seq)] : []),
    incident: async (id) => {
      const incident = content.incidents.find((found) => found.id === id || found.aliases.includes(id));
      if (!incident) return null;
      const reports = [...new Set(incident.mentions.map((mention) => mention.report))].flatMap((report) => byId.get(report)?.report ?? []);
      const mentions = incident.mentions.flatMap(({ report, event: wanted }) => {
        const reading = byId.get(report);
        const event = reading?.events.find((found) => found.id === wanted);
        return reading && event ? [{ report, event, sentence: reading.report.text.slice(...event.sentence) }] : [];
      });
      return { incident, entities: Object.fromEntries(content.entities.map((entity) => [entity.id, entity])), mentions, reports };
    },
    report: async (id) => {
      const reading = byId.get(id);
      if (!reading) return null;
      const incidentOf: Record<string, string> = {};
      for (const incident of content.incidents) {
        for (const mention of incident.mentions) if (mention.report === id) incidentOf[mention.event] = incident.id;
      }
      const { sha256 } = reading.report;
      const addedAt = "2024-01-01T00:00:00Z";
      return { reading, incidentOf, addedAt, original: null, versions: [{ version: 1, sha256, addedAt }] };
    },
  };
}
