// Rows of events: which were found, which of them are one happening, and of those found: where, when, who, by whose word, how sure.
import { type Event, type Factual, groupOf, type Reading, type Stance, type Voice } from "../src/model/index.ts";
import type { Gold, GoldEvent, GoldRole, Said } from "./gold.ts";
import { asked, given, type Pair, pairEvents, pairHappenings } from "./pairs.ts";
import type { Rows } from "./rows.ts";
import { sameLink, sameTime } from "./same.ts";
import { fromPair, type Stretch, touches } from "./stretch.ts";

const OWN_VOICE: Voice = { id: "", chain: [], stance: "tells", evidence: null };
const isFact = (factual: Factual): boolean => factual === "happened" || factual === "ongoing";
const isPlain = (stance: Stance): boolean => stance === "tells" || stance === "confirms";

export function scoreEvents(gold: Gold, reading: Reading, rows: Rows): void {
  const wanted = asked(gold);
  const got = given(reading.events);
  const pairs = pairEvents(wanted, got, (a, b) => a === b);
  const loose = pairEvents(wanted, got, (a, b) => groupOf(a) === groupOf(b));
  rows.found("events", pairs.length, wanted.length, got.length);
  rows.found("events (group)", loose.length, wanted.length, got.length);
  const happenings = pairHappenings(gold, got, reading.events, pairs);
  rows.found("happenings", happenings.right, happenings.gold, happenings.given);
  sayMisses(gold, reading, pairs, rows);
  for (const [g, x] of pairs) {
    const label = `${gold.id} ${g.id} ${g.kind} «${g.trigger.text}»`;
    scorePlace(g, x, reading, rows, label);
    scoreTime(g, x, rows, label);
    scoreParticipants(g, x, reading, rows, label);
    scoreVoice(g, x, reading, rows, label);
    scoreFactual(g, x, rows, label);
  }
}

/** Where the words give a place, is it that one; where they give none, was it left open? */
function scorePlace(g: GoldEvent, x: Event, reading: Reading, rows: Rows, label: string): void {
  const name = (): string => reading.entities.find((e) => e.id === x.place)?.name.ar ?? "none";
  const { place } = g;
  if (place === null) {
    rows.right("event place kept open", x.place === null, () => `${label}: invented ${name()}`);
    return;
  }
  const ok = x.place !== null && reading.mentions.some((m) => m.kind === "place" && m.place === x.place && touches(place.spans, m));
  rows.right("event place", ok, () => `${label}: want ${place.text}, got ${name()}`);
}

function scoreTime(g: GoldEvent, x: Event, rows: Rows, label: string): void {
  const got = `${x.time?.start ?? null}..${x.time?.end ?? null}`;
  const open = g.start === null && g.end === null;
  if (open) rows.right("event time kept open", !(x.time?.start || x.time?.end), () => `${label}: invented ${got}`);
  else rows.right("event time", sameTime(g, x.time), () => `${label}: want ${g.start}..${g.end}, got ${got}`);
}

function scoreParticipants(g: GoldEvent, x: Event, reading: Reading, rows: Rows, label: string): void {
  const free = x.participants.flatMap((p) => {
    const role: GoldRole | null = p.role === "subject" ? "agent" : p.role === "instrument" ? null : p.role;
    return role === null ? [] : [{ role, span: fromPair(p.span) }];
  });
  const count = free.length;
  let found = 0;
  for (const wanted of g.participants) {
    const stands = (p: { readonly span: Stretch }): boolean => touches(wanted.spans, p.span);
    const hit = free.find((p) => stands(p) && p.role === wanted.role) ?? free.find(stands);
    if (!hit) {
      rows.miss("event participants", `${label}: missed ${wanted.text}`);
      continue;
    }
    free.splice(free.indexOf(hit), 1);
    found++;
    rows.right("roles", hit.role === wanted.role, () => `${label}: ${wanted.text} is ${wanted.role}, got ${hit.role}`);
  }
  for (const p of free)
    rows.miss("event participants", `${label}: invented ${p.role} «${reading.report.text.slice(p.span.start, p.span.end)}»`);
  rows.found("event participants", found, g.participants.length, count);
}

/** The innermost source, the whole chain, the stance. */
function scoreVoice(g: GoldEvent, x: Event, reading: Reading, rows: Rows, label: string): void {
  const voice = reading.voices.find((v) => v.id === x.voice) ?? OWN_VOICE;
  const [wanted, got] = [g.chain.at(-1), voice.chain.at(-1)];
  const inner = wanted === undefined ? got === undefined : sameLink(wanted, got);
  const whole = inner && g.chain.length === voice.chain.length && g.chain.every((link, i) => sameLink(link, voice.chain[i]));
  rows.right("voice", inner, () => `${label}: want ${wanted?.text ?? "outlet"}, got ${got?.text ?? "outlet"}`);
  rows.right("voice, whole chain", whole, () => `${label}: want ${chainText(g.chain)}, got ${chainText(voice.chain)}`);
  rows.right("stance", voice.stance === g.stance, () => `${label}: want ${g.stance}, got ${voice.stance}`);
  const beyond = !isPlain(g.stance) && voice.stance === g.stance;
  rows.found("stance beyond tells", beyond ? 1 : 0, isPlain(g.stance) ? 0 : 1, isPlain(voice.stance) ? 0 : 1);
}

const chainText = (chain: readonly Pick<Said, "text">[]): string => chain.map((link) => link.text).join(" > ") || "outlet";

function scoreFactual(g: GoldEvent, x: Event, rows: Rows, label: string): void {
  rows.right("factual", x.factual === g.factual, () => `${label}: want ${g.factual}, got ${x.factual}`);
  const [open, said] = [!isFact(g.factual), !isFact(x.factual)];
  rows.found("non-facts", open && said ? 1 : 0, open ? 1 : 0, said ? 1 : 0);
  if (open !== said) rows.miss("non-facts", `${label}: want ${g.factual}, got ${x.factual}`);
  if (open) rows.right("non-facts not told as facts", said, () => `${label}: ${g.factual} told as ${x.factual}`);
}

function sayMisses(gold: Gold, reading: Reading, pairs: readonly Pair[], rows: Rows): void {
  const { text } = reading.report;
  const line = (start: number, end: number): string => text.slice(start, Math.min(end, start + 70)).replaceAll("\n", " ");
  const answered = new Set(pairs.map(([g]) => g));
  const right = new Set(pairs.map(([, x]) => x));
  for (const g of asked(gold)) {
    if (!answered.has(g))
      rows.miss("events", `${gold.id}: missed ${g.kind} «${g.trigger.text}» in «${line(g.sentence.start, g.sentence.end)}»`);
  }
  for (const x of given(reading.events)) {
    if (!right.has(x)) rows.miss("events", `${gold.id}: invented ${x.kind} «${text.slice(...x.trigger)}» in «${line(...x.sentence)}»`);
  }
}
