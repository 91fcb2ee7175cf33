// How many: counts of one harm to one side that cannot both be right, and a bare «عدد من» (a number of) against a count.
import type { Discrepancy, Harm, QuantityMention } from "../model/index.ts";
import { type Camp, campOf } from "./camps.ts";
import { type Alike, comparable, type Differing, gather, type Told } from "./differences.ts";
import { isResult } from "./kinds.ts";
import type { Node } from "./nodes.ts";
import { bareWord, nameKey, wordsOf } from "./words.ts";

/** Harms that tellers exchange for each other: what one calls destroyed another calls put out of action. */
const FAMILY: Readonly<Partial<Record<Harm, string>>> = { damaged: "wrecked", destroyed: "wrecked", captured: "held", arrested: "held" };
const familyOf = (harm: Harm): string => FAMILY[harm] ?? harm;

interface Figure extends Told {
  readonly figure: QuantityMention;
  readonly camp: Camp;
}

export function tollDifferences(told: readonly Told[], nodes: readonly Node[], alike: Alike): Discrepancy[] {
  const figures = told.flatMap((item): Figure[] => {
    if (item.claim.property !== "toll" || !item.node.real) return [];
    const at = Array.isArray(item.claim.evidence) ? item.claim.evidence[0] : -1;
    const figure = item.node.figures.find((f) => f.start === at);
    return figure ? [{ ...item, figure, camp: campOf(figure, item.node.reading) }] : [];
  });
  const groups = new Map<string, { readonly pairs: Differing[] }>();
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length; j++) {
      const [a, b] = [figures[i], figures[j]];
      if (!a || !b || a.node.reading === b.node.reading) continue;
      if (!sameCounted(a, b, figures)) continue;
      const kind = compare(a, b, nodes);
      if (kind === null || !ofOneEvent(a, b, nodes, alike)) continue;
      const key = `${familyOf(a.figure.harm ?? "other")} ${a.figure.unit} ${sideKey(a)} ${a.camp === b.camp ? a.camp : ""}`;
      const group = groups.get(key) ?? { pairs: [] };
      group.pairs.push({ a, b, kind });
      groups.set(key, group);
    }
  }
  return [...groups.values()].flatMap(({ pairs }) => gather(pairs));
}

const sideKey = ({ figure }: Figure): string => (figure.who === null && figure.whoText === null ? "" : "whose");

/** A count may stand with the result («قُتل خمسة» five were killed) in one report and with the deed in the other: the deed ties them. */
function ofOneEvent(a: Figure, b: Figure, nodes: readonly Node[], alike: Alike): boolean {
  if (comparable(a, b, alike)) return true;
  const deedsOf = (figure: Figure) =>
    nodes.filter(
      (node) =>
        node.reading === figure.node.reading &&
        isResult(figure.node.event.kind) &&
        !isResult(node.event.kind) &&
        alike(figure.node, node) > 0,
    );
  const [xs, ys] = [
    [a.node, ...deedsOf(a)],
    [b.node, ...deedsOf(b)],
  ];
  return xs.some((x) => ys.some((y) => comparable({ ...a, node: x }, { ...b, node: y }, alike)));
}

/** The same harm to the same side, both for this event alone, neither a part of a larger count. */
function sameCounted(a: Figure, b: Figure, all: readonly Figure[]): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.harm === null || y.harm === null || familyOf(x.harm) !== familyOf(y.harm) || x.unit !== y.unit || x.scope !== y.scope) return false;
  if (isPart(x) || isPart(y) || special(x) !== special(y)) return false;
  if (a.camp !== null && b.camp !== null && a.camp !== b.camp) return false;
  return sameSide(a, b, all);
}

/** A part of another count, as the reader found or the words say: «خمسة من الجرحى» five of the wounded. */
const isPart = (figure: QuantityMention): boolean => {
  if (figure.subsetOf !== null) return true;
  const words = wordsOf(figure.text);
  const of = words.indexOf("من");
  return of > 0 && HARMED.has(words[of + 1] ?? "");
};
const HARMED: ReadonlySet<string> = new Set([
  "القتلي",
  "القتلى",
  "الجرحي",
  "الجرحى",
  "الضحايا",
  "المصابين",
  "الاسري",
  "الاسرى",
  "المعتقلين",
  "المحتجزين",
  "المخطوفين",
  "المفقودين",
  "الشهداء",
]);

/** Women, children, medics are counted apart; «fighters» only says the camp. */
const special = ({ group }: QuantityMention): string | null => (group === "fighters" ? null : group);

function sameSide(a: Figure, b: Figure, all: readonly Figure[]): boolean {
  const [p, q] = [sideOf(a), sideOf(b)];
  if (p === null || q === null) {
    // a count that names no camp counts both: it can only be held against another whole
    const byCamp = a.camp !== null && b.camp !== null;
    return alone(a, all, byCamp) && alone(b, all, byCamp);
  }
  if (p.id !== null && (p.id === q.id || q.above.has(p.id))) return true;
  if (q.id !== null && p.above.has(q.id)) return true;
  for (const id of p.above) if (q.above.has(id)) return true;
  const words = new Set(p.name.split(" "));
  return q.name.split(" ").some((word) => word.length > 3 && words.has(word));
}

interface Side {
  readonly id: string | null;
  readonly above: ReadonlySet<string>;
  readonly name: string;
}

function sideOf({ figure, node }: Figure): Side | null {
  if (figure.who === null && figure.whoText === null) return null;
  const entity = node.reading.entities.find((e) => e.id === figure.who);
  const above = entity?.kind === "actor" ? entity.parents : [];
  const id = entity && entity.kind !== "person" ? entity.knownAs : null;
  return { id, above: new Set(above), name: nameKey(entity?.name.ar ?? figure.whoText ?? "") };
}

/**
 * It stands for the whole, or the whole of its camp: no other count of the harm that its report gives there for this incident is larger; smaller ones
 * are its parts.
 */
const alone = (a: Figure, all: readonly Figure[], byCamp: boolean): boolean =>
  all.every(
    (other) =>
      other.node.reading !== a.node.reading ||
      other.figure.harm !== a.figure.harm ||
      other.figure.unit !== a.figure.unit ||
      (byCamp && other.camp !== null && other.camp !== a.camp) ||
      sameCount(other.figure, a.figure) ||
      ((sideOf(a) === null || sideOf(other) === null) && least(other.figure) < least(a.figure)),
  );

const least = (figure: QuantityMention): number => figure.low ?? 0;

const sameCount = (x: QuantityMention, y: QuantityMention): boolean => x.low === y.low && x.high === y.high;

function compare(a: Figure, b: Figure, nodes: readonly Node[]): Differing["kind"] | null {
  const [x, y] = [a.figure, b.figure];
  if (sameCount(x, y)) return null;
  const [low, high] = [Math.max(x.low ?? 0, y.low ?? 0), Math.min(x.high ?? Infinity, y.high ?? Infinity)];
  if (low > high) return runsOn(low, high) || addsUp(a, b, nodes) || addsUp(b, a, nodes) ? null : "conflict";
  // «ما لا يقل عن عشرة» at least ten holds twelve; «نحو مئة» about a hundred holds a hundred; «عدد من», «عشرات» say no more than that it was many
  const exact = (f: QuantityMention) => f.low !== null && f.low === f.high;
  const bare = (f: QuantityMention) => f.low === null || f.high === null;
  return (exact(x) && bare(y) && !isFloor(y)) || (exact(y) && bare(x) && !isFloor(x)) ? "range" : null;
}

/** A count told as the least: «على الأقل» at least, «أكثر من» more than. */
const isFloor = (figure: QuantityMention): boolean =>
  figure.high === null &&
  (wordsOf(figure.text).some((word) => FLOORS.has(bareWord(word))) || ((figure.low ?? 0) > 3 && (figure.low ?? 0) % 10 !== 0));
const FLOORS: ReadonlySet<string> = new Set(["اقل", "يقل", "تقل", "اكثر", "يزيد", "تزيد", "زاد", "فوق", "تجاوز", "يتجاوز", "ينوف", "يربو"]);

/** The dead of weeks stand beside those of a day («1517 منذ شباط» since February, «20» today): a running total and a part of it. */
const runsOn = (more: number, less: number): boolean => more >= 50 && more > less * 5;

/** One report's whole is the sum of what the other tells by group: «قتيلان» against one civilian and one fighter. */
function addsUp(whole: Figure, part: Figure, nodes: readonly Node[]): boolean {
  const parts = new Map<number, QuantityMention>();
  for (const node of nodes) {
    if (node.reading !== part.node.reading) continue;
    for (const figure of node.figures)
      if (figure.harm === part.figure.harm && figure.unit === part.figure.unit && figure.subsetOf === null) parts.set(figure.start, figure);
  }
  if (parts.size < 2) return false;
  let [low, high] = [0, 0];
  for (const figure of parts.values()) {
    low += figure.low ?? 0;
    high += figure.high ?? Infinity;
  }
  return low <= (whole.figure.high ?? Infinity) && (whole.figure.low ?? 0) <= high;
}
