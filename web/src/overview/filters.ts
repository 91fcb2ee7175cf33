// The filters as they stand in the address: the same names that the service takes, so that a view is an address and no more.
import type { Facet } from "../../../src/model/workbench.ts";

export const FACET_NAMES = ["kind", "place", "actor", "differs", "standing", "outlet", "review"] as const satisfies readonly Facet[];
const NAMES: ReadonlySet<string> = new Set([...FACET_NAMES, "q", "from", "to", "order"]);

/** The part of an address that the service is asked with, in one order, so that one view has one key. */
export function questionOf(query: string): string {
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => NAMES.has(name) && value !== "");
  kept.sort(([a, x], [b, y]) => (a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1));
  return new URLSearchParams(kept).toString();
}

/** The question without its order: what the timeline is asked. */
export const unordered = (question: string): string => withOne(question, "order", null);

export const chosen = (query: string, name: string): readonly string[] => new URLSearchParams(query).getAll(name);

export function toggled(query: string, name: Facet, value: string): string {
  const parameters = new URLSearchParams(query);
  if (parameters.has(name, value)) parameters.delete(name, value);
  else parameters.append(name, value);
  return parameters.toString();
}

export function withOne(query: string, name: string, value: string | null): string {
  const parameters = new URLSearchParams(query);
  if (value) parameters.set(name, value);
  else parameters.delete(name);
  return parameters.toString();
}

export function withSpan(query: string, from: string | null, to: string | null): string {
  return withOne(withOne(query, "from", from), "to", to);
}

/** Every filter that narrows the view, one entry a value; the order of the list is none. */
export function active(query: string): readonly (readonly [name: string, value: string])[] {
  return [...new URLSearchParams(query)].filter(([name, value]) => NAMES.has(name) && name !== "order" && value !== "");
}

export function without(query: string, name: string, value: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete(name, value);
  return parameters.toString();
}

export function cleared(query: string): string {
  const order = new URLSearchParams(query).get("order");
  return order ? new URLSearchParams({ order }).toString() : "";
}
