// Episodes: the incidents of one place that follow each other without a long pause («جاسم، أيلول إلى تشرين الأول 2022»).
import type { Episode, Incident, RecordEntity } from "../model/index.ts";
import { daysOf } from "./days.ts";
import { byCode, hash12 } from "./ids.ts";

const PAUSE_DAYS = 31;
const LONGEST_INCIDENT = 62;
const FEWEST = 3;
const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const MONTHS_AR = [
  "كانون الثاني",
  "شباط",
  "آذار",
  "نيسان",
  "أيار",
  "حزيران",
  "تموز",
  "آب",
  "أيلول",
  "تشرين الأول",
  "تشرين الثاني",
  "كانون الأول",
];

const SETTLED = new Set(["exact", "settlement", "near", "outskirts", "district"]);

export function episodesOf(incidents: readonly Incident[], entities: readonly RecordEntity[]): Episode[] {
  const places = new Map(entities.flatMap((e) => (e.kind === "place" && SETTLED.has(e.precision) ? [[e.id, e] as const] : [])));
  const byPlace = new Map<string, { readonly incident: Incident; readonly from: number; readonly to: number }[]>();
  for (const incident of incidents) {
    const days = daysOf(incident.time);
    if (incident.place === null || !places.has(incident.place) || !days || days.from === null) continue;
    const to = days.to ?? days.from;
    if (to - days.from > LONGEST_INCIDENT) continue;
    const list = byPlace.get(incident.place);
    if (list) list.push({ incident, from: days.from, to });
    else byPlace.set(incident.place, [{ incident, from: days.from, to }]);
  }
  const out: Episode[] = [];
  for (const [place, some] of [...byPlace.entries()].sort(([a], [b]) => byCode(a, b))) {
    const ordered = [...some].sort((a, b) => a.from - b.from || byCode(a.incident.id, b.incident.id));
    let run: typeof ordered = [];
    let last = -Infinity;
    const close = () => {
      const entity = places.get(place);
      if (run.length >= FEWEST && entity) out.push(episode(entity, run));
      run = [];
    };
    for (const item of ordered) {
      if (item.from - last > PAUSE_DAYS) close();
      run.push(item);
      last = Math.max(last, item.to);
    }
    close();
  }
  return out;
}

function episode(
  place: RecordEntity,
  run: readonly { readonly incident: Incident; readonly from: number; readonly to: number }[],
): Episode {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  const start = iso(Math.min(...run.map((item) => item.from)));
  const end = iso(Math.max(...run.map((item) => item.to)));
  return {
    id: `p-${hash12(place.id, run[0]?.incident.id ?? "")}`,
    title: {
      en: `${place.name.en ?? place.name.ar}, ${span(start, end, MONTHS_EN, " to ")}`,
      ar: `${place.name.ar}، ${span(start, end, MONTHS_AR, " إلى ")}`,
    },
    place: place.id,
    start,
    end,
    incidents: run.map((item) => item.incident.id),
    why: [`the same place, no pause longer than ${PAUSE_DAYS} days`],
  };
}

function span(start: string, end: string, months: readonly string[], to: string): string {
  const [year, month] = [start.slice(0, 4), months[Number(start.slice(5, 7)) - 1] ?? ""];
  const [lastYear, lastMonth] = [end.slice(0, 4), months[Number(end.slice(5, 7)) - 1] ?? ""];
  if (year !== lastYear) return `${month} ${year}${to}${lastMonth} ${lastYear}`;
  return month === lastMonth ? `${month} ${year}` : `${month}${to}${lastMonth} ${year}`;
}
