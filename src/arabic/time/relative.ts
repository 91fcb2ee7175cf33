// How far a value lies from its anchor, for those who learn the anchor later.
import type { TimeExpression } from "./parts.ts";

/** `offset` units from the anchor; a bare weekday or month counts in units of its own: -1 "weekday-3" is the last Wednesday. */
export function relativeOf(
  expression: TimeExpression,
): { readonly to: "published" | "previous"; readonly offset: number; readonly unit: string } | null {
  const { anchor, offset, unit, parts, forward } = expression;
  if (anchor === "absolute") return null;
  const to = anchor === "previous" ? "previous" : "published";
  if (offset !== null && unit !== null) return { to, offset, unit };
  const way = parts.turn === "next" || (forward && parts.turn === null) ? 1 : parts.turn === "current" ? 0 : -1;
  const pad = (value: number) => String(value).padStart(2, "0");
  if (parts.weekday !== null && parts.month === null) return { to, offset: way, unit: `weekday-${parts.weekday}` };
  if (parts.month !== null)
    return { to, offset: way, unit: parts.day === null ? `month-${pad(parts.month)}` : `date-${pad(parts.month)}-${pad(parts.day)}` };
  if (parts.season) return { to, offset: way, unit: parts.season };
  if (parts.stretch) return { to, offset: parts.stretch.direction * (parts.stretch.count ?? 1), unit: parts.stretch.unit };
  if (parts.away) return { to, offset: parts.away.direction, unit: parts.away.unit };
  return { to, offset: 0, unit: "day" };
}
