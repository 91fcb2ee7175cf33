// When it was: days that cannot both be right, and a loose time against an exact one («منتصف آذار» mid-March against the 15th).
import type { Discrepancy } from "../model/index.ts";
import { type Days, daysOf, lengthOf } from "./days.ts";
import { type Alike, comparable, type Differing, gather, type Told, toldThere } from "./differences.ts";
import { isState, lasts } from "./kinds.ts";

export function timeDifferences(told: readonly Told[], alike: Alike): Discrepancy[] {
  const times = told.filter(
    ({ claim, node }) => claim.property === "time" && node.real && !isState(node.event.kind) && node.event.factual !== "not-happened",
  );
  const pairs: Differing[] = [];
  for (let i = 0; i < times.length; i++) {
    for (let j = i + 1; j < times.length; j++) {
      const [a, b] = [times[i], times[j]];
      if (!a || !b || a.node.event.kind !== b.node.event.kind) continue;
      if (!toldThere(a) || !toldThere(b)) continue;
      const kind = compare(a, b);
      if (kind !== null && comparable(a, b, alike)) pairs.push({ a, b, kind });
    }
  }
  return gather(pairs);
}

const toldDays = ({ claim }: Told): Days | null => ("start" in claim.value ? daysOf(claim.value) : null);

function compare(a: Told, b: Told): Differing["kind"] | null {
  const [x, y] = [toldDays(a), toldDays(b)];
  if (!x || !y) return null;
  const lasting = lasts(a.node.event.kind);
  const [from, to] = [Math.max(x.from ?? -Infinity, y.from ?? -Infinity), Math.min(x.to ?? Infinity, y.to ?? Infinity)];
  if (!lasting && from > to) return "conflict";
  if (lasting && beginsApart(x, y, Math.max(slack(a), slack(b)))) return "conflict";
  const [short, long] = lengthOf(x) <= lengthOf(y) ? [x, y] : [y, x];
  // thirds of a month and the like: told as «منتصف», «مطلع», «أواخر»; a plain month or year is only less exact
  const grain = (told: Told) => ("grain" in told.claim.value ? told.claim.value.grain : "day");
  const loose = lengthOf(long) >= 4 && lengthOf(long) <= 16 && grain(long === x ? a : b) !== "week";
  return lengthOf(short) <= 2 && loose && from <= to ? "range" : null;
}

/** How far a beginning may lie from the first day that its words give: «منذ الشهر الماضي» is any day of that month. */
const SLACK: Readonly<Record<string, number>> = { week: 7, month: 31, season: 92, year: 366, decade: 3660 };
const slack = ({ claim }: Told): number => ("grain" in claim.value ? (SLACK[claim.value.grain] ?? 2) : 2);

/** Something that lasts has one beginning: «منذ مطلع أيلول» since early September against a start in October. A day within it says nothing. */
function beginsApart(x: Days, y: Days, slackDays: number): boolean {
  if (x.from === null || y.from === null) return false;
  const [open, other] = x.to === null ? [x, y] : y.to === null ? [y, x] : [null, null];
  if (!open || !other || open.from === null || other.from === null) return false;
  if (other.to === null) return Math.abs(open.from - other.from) > slackDays;
  return lengthOf(other) > 7 && open.from < other.from - slackDays;
}
