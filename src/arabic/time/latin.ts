// Dates of embedded posts and bylines in English: «October 14, 2022», «14 Oct 2022», «Friday, 14 October 2022».
import { TokenKind } from "../token-line.ts";
import { formAt, type Piece, plainDigits, type TimeView } from "./view.ts";

const MONTHS: ReadonlyMap<string, number> = new Map(
  ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"].flatMap(
    (name, k): [string, number][] => [
      [name, k + 1],
      [name.slice(0, 3), k + 1],
    ],
  ),
);
const SEPT = 9;

const monthAt = (view: TimeView, i: number): number => {
  if (view.line.kind[i] !== TokenKind.latin) return 0;
  const word = formAt(view, i).toLowerCase();
  return word === "sept" ? SEPT : (MONTHS.get(word) ?? 0);
};
const year = (value: number): boolean => value >= 1900 && value <= 2199;

/** A date in English at token `i`; a year is asked for, since «May 5» may be anything. */
export function readLatinDate(view: TimeView, i: number): Piece | null {
  const piece = (last: number, y: number, month: number, day: number | null): Piece => ({
    kind: day === null ? "month" : "date",
    first: i,
    last,
    parts: { year: y, month, day },
    rule: "english-date",
  });
  const skip = (at: number) => (formAt(view, at) === "," || formAt(view, at) === "." || formAt(view, at) === "،" ? at + 1 : at);
  const month = monthAt(view, i);
  if (month > 0) {
    const day = plainDigits(view, skip(i + 1), 2);
    const at = skip(skip(i + 1) + 1);
    if (day >= 1 && day <= 31 && year(plainDigits(view, at))) return piece(at, plainDigits(view, at), month, day);
    return year(plainDigits(view, i + 1)) && formAt(view, i).length > 3 ? piece(i + 1, plainDigits(view, i + 1), month, null) : null;
  }
  const day = plainDigits(view, i, 2);
  const named = monthAt(view, i + 1);
  const at = skip(i + 2);
  if (day < 1 || day > 31 || named === 0 || !year(plainDigits(view, at))) return null;
  return piece(at, plainDigits(view, at), named, day);
}
