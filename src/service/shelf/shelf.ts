// The incidents of a record laid out for filtering: one line each with the keys that filters ask for, kept in memory.
// Fifty thousand lines take some tens of megabytes and a filter passes over them in a few milliseconds.
import type { RecordEntity } from "../../model/record.ts";
import type { DifferenceCounts, Facet, IncidentLine, LinkedIncident, OverviewAnswer, ReportLine } from "../../model/workbench.ts";

export interface ShelfLine {
  readonly line: IncidentLine;
  /** First and last day the incident may have been on; null where no day is known. An open end counts as the known one. */
  readonly from: string | null;
  readonly to: string | null;
  /** The numbers (places in `Shelf.values`) of the filter values that this incident answers to. */
  readonly codes: readonly number[];
  /** Folded words of title, place, participants and outlets, for the search field. */
  readonly words: string;
}

export interface FilterValue {
  readonly facet: Facet;
  readonly value: string;
}

export interface Shelf {
  readonly revision: number;
  readonly lines: readonly ShelfLine[];
  readonly byId: ReadonlyMap<string, ShelfLine>;
  /** Every value of every filter, by number. */
  readonly values: readonly FilterValue[];
  readonly entities: ReadonlyMap<string, RecordEntity>;
  /** The links of each incident, those that others make to it included. */
  readonly links: ReadonlyMap<string, readonly LinkedIncident[]>;
  readonly reports: readonly ReportLine[];
  readonly overview: OverviewAnswer;
}

export const noDifferences: DifferenceCounts = { conflict: 0, range: 0, denial: 0 };

export const differencesOf = (counts: DifferenceCounts): number => counts.conflict + counts.range + counts.denial;
