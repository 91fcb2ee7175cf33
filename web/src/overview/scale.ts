// The axis of time: as wide where much happened as there is to show, narrow over empty years, and never out of order.
// Years (or months, when the whole is short) are the segments; within one, days are evenly spaced.

export interface Segment {
  /** First day of the segment and of the next one. */
  readonly start: string;
  readonly next: string;
  readonly from: number;
  readonly to: number;
  readonly unit: "year" | "month";
}

export interface TimeScale {
  readonly segments: readonly Segment[];
  readonly width: number;
  /** Where a day stands, from 0 to `width`. */
  readonly at: (day: string) => number;
  /** The day at a place. */
  readonly day: (at: number) => string;
}

const DAY = 86_400_000;
const MONTHS_BELOW = 2;
const utc = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** `days` are the days to be shown; each counts towards its segment's width, by its weight where one is given. Null without days. */
export function timeScale(days: readonly string[], width: number, weightOf: (at: number) => number = () => 1): TimeScale | null {
  if (days.length === 0 || width <= 0) return null;
  let first = days[0] ?? "";
  let last = first;
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4));
  const starts = years < MONTHS_BELOW ? months(first, last) : yearsOf(first, last);
  const unit = years < MONTHS_BELOW ? "month" : "year";
  const counts = new Array<number>(starts.length).fill(0);
  const keyLength = unit === "year" ? 4 : 7;
  const place = new Map(starts.map((start, at) => [start.slice(0, keyLength), at]));
  days.forEach((day, number) => {
    const at = place.get(day.slice(0, keyLength));
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + weightOf(number);
  });
  const most = Math.max(...counts);
  const weights = counts.map((count) => (count === 0 ? 0.45 : 1 + 5 * Math.sqrt(count / most)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let from = 0;
  const segments = starts.map((start, at): Segment => {
    const to = from + ((weights[at] ?? 0) / total) * width;
    const segment = { start, next: starts[at + 1] ?? after(start, unit), from, to, unit } as const;
    from = to;
    return segment;
  });
  return {
    segments,
    width,
    at: (day) => {
      const time = utc(day);
      const segment = segments.findLast((candidate) => candidate.start <= day.slice(0, 10)) ?? segments[0];
      if (!segment) return 0;
      const share = (time - utc(segment.start)) / (utc(segment.next) - utc(segment.start));
      return segment.from + Math.min(1, Math.max(0, share)) * (segment.to - segment.from);
    },
    day: (at) => {
      const segment = segments.findLast((candidate) => candidate.from <= at) ?? segments[0];
      if (!segment) return first;
      const share = Math.min(1, Math.max(0, (at - segment.from) / (segment.to - segment.from || 1)));
      const time = utc(segment.start) + share * (utc(segment.next) - utc(segment.start));
      return iso(Math.min(Math.floor(time / DAY) * DAY, utc(segment.next) - DAY));
    },
  };
}

function yearsOf(first: string, last: string): string[] {
  const starts: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    starts.push(`${String(year).padStart(4, "0")}-01-01`);
  return starts;
}

function months(first: string, last: string): string[] {
  const starts: string[] = [];
  for (let start = `${first.slice(0, 7)}-01`; start <= last; start = after(start, "month")) starts.push(start);
  return starts;
}

function after(start: string, unit: "year" | "month"): string {
  const [year = 0, month = 1] = start.split("-").map(Number);
  return iso(unit === "year" ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1));
}
