// How a sentence was read, for whoever mends a rule: its tokens, clauses and phrases, the frames tried with the condition that failed,
// and the events with their slots and the rule that judged them.
import { frames } from "../knowledge/index.ts";
import type { Draft, EventItem } from "./draft.ts";
import { lexicalOf } from "./events/lexical.ts";
import { settle } from "./events/settle.ts";
import { findTriggers, triedAt } from "./events/triggers.ts";
import { judge } from "./factuality/index.ts";
import { Tag } from "./words/tags.ts";

const TAGS = new Map<number, string>(Object.entries(Tag).map(([name, tag]) => [tag, name]));

/** One block of text for each sentence that overlaps `[from, to)` of the report; the whole report where no stretch is given. */
export function explain(draft: Draft, from = 0, to = Number.POSITIVE_INFINITY): string {
  const { line } = draft;
  const index = frames();
  const lexical = lexicalOf(line, index);
  const judged = new Map(
    settle(draft, index, lexical, findTriggers(draft, index, lexical)).map((c) => [c.first, judge(draft, index, lexical, c)] as const),
  );
  const blocks: string[] = [];
  for (let s = 0; s + 1 < line.sentenceFirst.length; s++) {
    const first = line.sentenceFirst[s] ?? 0;
    const last = (line.sentenceFirst[s + 1] ?? first) - 1;
    if (last < first || (line.end[last] ?? 0) <= from || (line.start[first] ?? 0) >= to) continue;
    const out = [
      `sentence ${s}: ${draft.report.text.slice(line.start[first], line.end[last]).trim()}`,
      tokens(draft, first, last),
      clauses(draft, s),
      phrases(draft, first, last),
    ];
    for (let t = first; t <= last; t++) {
      for (const { trigger, failed } of triedAt(draft, index, lexical, t)) {
        out.push(
          `  frame ${trigger.frame.kind} by «${trigger.lemma}» (${trigger.pos}) at ${t} ${line.form[t]}: ${failed === null ? "holds" : `fails on ${failed}`}`,
        );
      }
    }
    for (const event of draft.events)
      if (event.first >= first && event.first <= last) out.push(described(draft, event, judged.get(event.first)?.rule ?? "merged"));
    blocks.push(out.join("\n"));
  }
  return blocks.join("\n\n");
}

const tokens = (draft: Draft, first: number, last: number): string => {
  const out: string[] = [];
  for (let t = first; t <= last; t++) out.push(`${t}:${draft.line.form[t]}/${TAGS.get(draft.words.tag[t] ?? 0) ?? "?"}`);
  return `  tokens ${out.join(" ")}`;
};

function clauses(draft: Draft, sentence: number): string {
  const out: string[] = [];
  draft.clauses.forEach((c, i) => {
    if (c.sentence === sentence)
      out.push(`[${i} ${c.edge} ${c.first}-${c.last}${c.parent >= 0 ? ` under ${c.parent}` : ""}${c.verb >= 0 ? ` verb ${c.verb}` : ""}]`);
  });
  return `  clauses ${out.join(" ")}`;
}

function phrases(draft: Draft, first: number, last: number): string {
  const text = (from: number, to: number) => draft.report.text.slice(from, to).replace(/\s+/g, " ");
  const out = draft.phrases
    .filter((p) => p.first >= first && p.last <= last)
    .map((p) => `${p.prep === null ? "" : `${p.prep} `}«${text(p.start, p.end)}» ${p.sort}`);
  return `  phrases ${out.join(" · ")}`;
}

function described(draft: Draft, event: EventItem, rule: string): string {
  const { line, report } = draft;
  const words = report.text.slice(line.start[event.first], line.end[event.last]);
  const slots = event.participants.map(
    (p) => `${p.role} «${report.text.slice(p.start, p.end)}»${p.via ? ` by way of «${report.text.slice(p.via[0], p.via[1])}»` : ""}`,
  );
  const place = event.place === null ? "no place" : `place ${draft.entities[event.place]?.ar ?? "?"} from ${event.placeFrom ?? "?"}`;
  const time = event.time ? `time ${event.time.start ?? "…"} to ${event.time.end ?? "…"} from ${event.time.from}` : "no time";
  return `  event ${event.kind} «${words}»: ${event.factual} (${rule}), stance ${event.stance}; ${slots.join(", ") || "no slot filled"}; ${place}; ${time}${event.tolls.length > 0 ? `; tolls ${event.tolls.join(" ")}` : ""}${event.sameAs === null ? "" : `; same as event ${event.sameAs}`}`;
}
