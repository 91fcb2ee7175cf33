// The addresses of the workbench, one row each: how one is made and how one is known.

export type Route =
  | { readonly view: "overview" }
  | { readonly view: "incident"; readonly id: string }
  | { readonly view: "reports" }
  | { readonly view: "report"; readonly id: string }
  | { readonly view: "nothing" };

export const addresses = {
  overview: (query = ""): string => (query ? `/?${query}` : "/"),
  incident: (id: string): string => `/incidents/${encodeURIComponent(id)}`,
  reports: (query = ""): string => (query ? `/reports?${query}` : "/reports"),
  /** A report, at a span of its text where one is given. */
  report: (id: string, at?: readonly [number, number], event?: string): string => {
    const query = new URLSearchParams();
    if (at) query.set("at", `${at[0]}-${at[1]}`);
    if (event) query.set("event", event);
    const rest = query.toString();
    return `/reports/${encodeURIComponent(id)}${rest ? `?${rest}` : ""}`;
  },
} as const;

export function routeOf(path: string): Route {
  const [first = "", second, ...rest] = path.split("/").slice(1);
  if (rest.length > 0) return { view: "nothing" };
  if (first === "" && second === undefined) return { view: "overview" };
  if (first === "reports" && !second) return { view: "reports" };
  const id = decoded(second);
  if (first === "incidents" && id) return { view: "incident", id };
  if (first === "reports" && id) return { view: "report", id };
  return { view: "nothing" };
}

function decoded(part: string | undefined): string | null {
  try {
    return part ? decodeURIComponent(part) : null;
  } catch {
    return null;
  }
}

/** The span an address points at (`at=12-20`), or null. */
export function spanOf(query: string): readonly [number, number] | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(new URLSearchParams(query).get("at") ?? "");
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  return match && start < end ? [start, end] : null;
}
