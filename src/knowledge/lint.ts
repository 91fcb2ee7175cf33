// The linter of the tables: what is valid but looks wrong. Each finding names file, row and what to do.
import type { Draft } from "./draft.ts";
import { isNormalised, keyOfForm } from "./forms.ts";
import type { Drafts } from "./read.ts";
import type { ActorEntry, ActorForm, OutletEntry, PersonEntry, PlaceEntry } from "./types.ts";

export interface Finding {
  readonly path: string;
  readonly row: number;
  readonly rule: "twin-place" | "form-not-normal" | "far-from-parent" | "name-missing" | "alias-of-two" | "alias-twice";
  readonly message: string;
}

/** Checks all tables; the findings come in table order. */
export function lint({ drafts }: Drafts): readonly Finding[] {
  return [...drafts.flatMap(lintNames), ...twinPlaces(drafts), ...farFromParent(drafts), ...sharedAliases(drafts)];
}

const finding = (draft: Draft, rule: Finding["rule"], message: string): Finding => ({ path: draft.path, row: draft.row, rule, message });

/** Every form in normal writing, an Arabic name in Arabic letters, an English one in Latin letters. */
function lintNames(draft: Draft): readonly Finding[] {
  const { entry } = draft;
  const found: Finding[] = [];
  for (const { text } of draft.forms) {
    if (!isNormalised(text))
      found.push(
        finding(draft, "form-not-normal", `"${text}" has vowel signs, tatweel, doubled spaces or foreign letters; write it plainly`),
      );
  }
  if (!/[\u0621-\u064a]/.test(entry.ar)) found.push(finding(draft, "name-missing", `${entry.id} has no Arabic name`));
  if (!/[A-Za-z]/.test(entry.en)) found.push(finding(draft, "name-missing", `${entry.id} has no English name`));
  const seen = new Map<string, string>();
  for (const { text } of draft.forms) {
    const key = text.toLowerCase();
    if (seen.has(key)) found.push(finding(draft, "alias-twice", `${entry.id} lists "${text}" twice`));
    seen.set(key, text);
  }
  return found;
}

/** Two places of one name, kind and parent, less than a kilometre apart: one too many. */
function twinPlaces(drafts: readonly Draft[]): readonly Finding[] {
  const first = new Map<string, Draft>();
  const found: Finding[] = [];
  for (const draft of drafts) {
    const { entry } = draft;
    if (entry.type !== "place") continue;
    const key = `${keyOfForm(entry.ar)}|${entry.kind}|${entry.subtype}|${entry.parent}`;
    const twin = first.get(key);
    if (twin?.entry.type === "place" && (distance(twin.entry, entry) ?? 0) < 1) {
      found.push(finding(draft, "twin-place", `${entry.id} and ${twin.entry.id} are one place twice: ${entry.ar}`));
    } else if (!twin) first.set(key, draft);
  }
  return found;
}

/** Kilometres that a place may lie from the point of the place it is in, by the container's kind. */
const REACH: Readonly<Record<string, number>> = {
  country: 2600,
  region: 400,
  governorate: 420,
  district: 130,
  city: 30,
  town: 20,
  village: 20,
};

function farFromParent(drafts: readonly Draft[]): readonly Finding[] {
  const places = new Map<string, PlaceEntry>();
  for (const { entry } of drafts) if (entry.type === "place") places.set(entry.id, entry);
  const found: Finding[] = [];
  for (const draft of drafts) {
    const { entry } = draft;
    if (entry.type !== "place" || entry.parent === null) continue;
    const parent = places.get(entry.parent);
    if (!parent) continue;
    const km = distance(parent, entry);
    const reach = REACH[parent.kind] ?? 60;
    if (km !== null && km > (HUGE.has(parent.id) ? 6500 : reach)) {
      found.push(
        finding(
          draft,
          "far-from-parent",
          `${entry.id} (${entry.ar}) lies ${Math.round(km)} km from ${parent.id} (${parent.ar}), over ${reach}`,
        ),
      );
    }
  }
  return found;
}

/** Countries wider than the reach of a country. */
const HUGE: ReadonlySet<string> = new Set(["RU", "CA", "US", "CN", "BR", "AU"]);

/** Kilometres between two places on a sphere, or null where one has no point. */
export function distance(a: PlaceEntry, b: PlaceEntry): number | null {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null;
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

type Named = ActorEntry | OutletEntry | PersonEntry;

/**
 * One form of two actors (or of two outlets) needs a rule that tells them apart: their years do not overlap, one form is marked with who uses
 * it or what it needs, or one actor belongs to the other.
 */
function sharedAliases(drafts: readonly Draft[]): readonly Finding[] {
  const holders = new Map<string, { readonly draft: Draft; readonly entry: Named; readonly form: ActorForm }[]>();
  const found: Finding[] = [];
  for (const draft of drafts) {
    const { entry } = draft;
    if (entry.type !== "actor" && entry.type !== "outlet" && entry.type !== "person") continue;
    for (const form of entry.forms) {
      const key = `${entry.type} ${keyOfForm(form.form)}`;
      const others = holders.get(key) ?? [];
      const clash = others.find((other) => other.entry !== entry && !toldApart(other.entry, other.form, entry, form));
      if (clash)
        found.push(
          finding(
            draft,
            "alias-of-two",
            `"${form.form}" names ${entry.id} and ${clash.entry.id}; give years, who uses it, or what it needs`,
          ),
        );
      holders.set(key, [...others, { draft, entry, form }]);
    }
  }
  return found;
}

function toldApart(a: Named, formA: ActorForm, b: Named, formB: ActorForm): boolean {
  if (formA.needs !== null || formB.needs !== null || formA.usedBy !== formB.usedBy) return true;
  if (a.type !== "actor" || b.type !== "actor") return false;
  if (a.parent === b.id || b.parent === a.id) return true;
  return (a.to !== null && b.from !== null && a.to <= b.from) || (b.to !== null && a.from !== null && b.to <= a.from);
}
