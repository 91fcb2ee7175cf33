// The record contract as text: one item of each list a line, keys in the contract's order, so that equal records are equal bytes and
// two versions can be compared line by line. Yielded in pieces: a large record never stands in memory as one string.
import type { RecordExport } from "../model/index.ts";

export function* recordJson(record: RecordExport): Generator<string> {
  yield `{"schema":${JSON.stringify(record.schema)}`;
  const lists = {
    reports: record.reports,
    entities: record.entities,
    incidents: record.incidents,
    agreements: record.agreements,
    spells: record.spells,
    episodes: record.episodes,
    people: record.people,
    nearMisses: record.nearMisses,
  };
  for (const [name, items] of Object.entries(lists)) {
    yield `,\n${JSON.stringify(name)}:[`;
    let first = true;
    for (const item of items) {
      yield `${first ? "" : ","}\n${JSON.stringify(item)}`;
      first = false;
    }
    yield "]";
  }
  yield "}\n";
}
