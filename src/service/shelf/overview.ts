// The record in a dozen figures: what stands at the head of the workbench and what `npm start` prints.
import type { OverviewAnswer, ReportLine } from "../../model/workbench.ts";
import { differencesOf, type ShelfLine } from "./shelf.ts";

export function overviewOf(
  lines: readonly ShelfLine[],
  reports: readonly ReportLine[],
  agreements: number,
  state: { readonly record: string; readonly revision: number },
): OverviewAnswer {
  const differences = { conflict: 0, range: 0, denial: 0 };
  let differing = 0;
  let mentions = 0;
  let borneOut = 0;
  let start: string | null = null;
  let end: string | null = null;
  for (const { line, from, to } of lines) {
    differences.conflict += line.differences.conflict;
    differences.range += line.differences.range;
    differences.denial += line.differences.denial;
    if (differencesOf(line.differences) > 0) differing++;
    if (line.independent > 1) borneOut++;
    mentions += line.mentions;
    if (from !== null && (start === null || from < start)) start = from;
    if (to !== null && (end === null || to > end)) end = to;
  }
  return {
    record: state.record,
    revision: state.revision,
    reports: reports.length,
    outlets: new Set(reports.flatMap((report) => report.outlet ?? [])).size,
    mentions,
    incidents: lines.length,
    agreements,
    differing,
    differences,
    borneOut,
    span: start === null || end === null ? null : { start, end },
  };
}
