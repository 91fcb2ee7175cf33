// From scored pairs to incidents: groups grow along the best pairs first, and two groups become one only when their members agree on the
// whole, so that nothing is chained through a vague middle. The order of work is that of the scores and the canonical order of mentions.
import type { NearMiss, Reason } from "../model/index.ts";
import { candidatePairs } from "./blocks.ts";
import { lengthOf } from "./days.ts";
import type { Links } from "./decisions.ts";
import type { Node } from "./nodes.ts";
import { type Score, scorePair } from "./score.ts";
import { type Telling, tellingsOf } from "./tellings.ts";

export interface Cluster {
  readonly nodes: readonly Node[];
  readonly reasons: readonly Reason[];
}

export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** How much speaks for two mentions being one event: Infinity where their report calls them the same. */
  readonly alike: (a: Node, b: Node) => number;
  /** Pairs of clusters (by position) that just missed each other. */
  readonly near: readonly (Pick<NearMiss, "score" | "why"> & { readonly a: number; readonly b: number })[];
}

/** Two groups join when the mean over their members' pairs is at least this. */
const MEAN_NEEDED = -0.35;
/** A pair that scores between this and 0 is offered to a person. */
const NEAR_FROM = -0.5;
/** No pair of members counts worse than this; of kinds that have nothing to do with each other less is said. */
const LIKE_FLOOR = -2;
const UNLIKE_FLOOR = -1;
const BARRED = -Infinity;
const UNLIKE = -1000;
/** How many members of a group speak for it. */
const SPEAKERS = 8;

export function cluster(mentions: readonly Node[], links: Links): Clustering {
  const { tellings: nodes, of } = tellingsOf(mentions, links.cannot);
  const telling = (mention: number): number => of[mention] ?? 0;
  const cannot = new Set(
    [...links.cannot].map((key) => pairKey(telling(Math.floor(key / mentions.length)), telling(key % mentions.length), nodes.length)),
  );
  const groups = new Groups(nodes, cannot);
  for (const [a, b] of links.must) groups.force(telling(a), telling(b));
  for (const [a, b] of copied(nodes)) groups.force(a, b);
  const edges: Edge[] = [];
  for (const [a, b] of candidatePairs(nodes)) {
    const total = groups.totalOf(a, b);
    if (total > NEAR_FROM) edges.push({ a, b, total });
  }
  edges.sort((x, y) => y.total - x.total || x.a - y.a || x.b - y.b);
  const missed: Edge[] = [];
  for (const edge of edges) {
    const joined = edge.total > 0 && groups.join(edge.a, edge.b);
    if (!joined && !groups.together(edge.a, edge.b)) missed.push(edge);
  }
  const alike = (a: Node, b: Node): number => {
    const [p, q] = [telling(a.index), telling(b.index)];
    return p === q ? Infinity : groups.totalOf(p, q);
  };
  return { ...groups.result(missed), alike };
}

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly total: number;
}

const pairKey = (a: number, b: number, count: number): number => Math.min(a, b) * count + Math.max(a, b);

/** The same mention in copies of one text. */
function* copied(tellings: readonly Telling[]): Generator<readonly [number, number]> {
  const bySeed = new Map<string, number>();
  for (const telling of tellings) {
    for (const { seed } of telling.members) {
      const copy = bySeed.get(seed);
      if (copy === undefined) bySeed.set(seed, telling.index);
      else if (copy !== telling.index) yield [copy, telling.index];
    }
  }
}

class Groups {
  private readonly nodes: readonly Telling[];
  private readonly cannot: ReadonlySet<number>;
  private readonly leader: Int32Array;
  private readonly members: number[][];
  private readonly reasons = new Map<number, Reason[]>();
  private readonly guests = new Set<number>();
  private readonly totals = new Map<number, number>();

  constructor(nodes: readonly Telling[], cannot: ReadonlySet<number>) {
    this.nodes = nodes;
    this.cannot = cannot;
    this.leader = Int32Array.from(nodes, (_, i) => i);
    this.members = nodes.map((_, i) => [i]);
  }

  private of(i: number): number {
    return this.leader[i] ?? i;
  }

  private membersOf(leader: number): readonly number[] {
    return this.members[leader] ?? [];
  }

  together(a: number, b: number): boolean {
    return this.of(a) === this.of(b);
  }

  private keyOf(a: number, b: number): number {
    return pairKey(a, b, this.nodes.length);
  }

  private score(a: number, b: number): Score | null {
    const [x, y] = [this.nodes[Math.min(a, b)], this.nodes[Math.max(a, b)]];
    return x && y ? scorePair(x, y) : null;
  }

  /** What speaks for a pair; BARRED where something forbids it, UNLIKE where nothing was looked at. Only the sum is kept, reasons are drawn anew. */
  totalOf(a: number, b: number): number {
    const key = this.keyOf(a, b);
    const known = this.totals.get(key);
    if (known !== undefined) return known;
    const score = this.score(a, b);
    const total = score === null || score.barred ? BARRED : score.unlike ? UNLIKE : score.total;
    this.totals.set(key, total);
    return total;
  }

  /** Joins without asking for a score; only a decision against it keeps the two apart. */
  force(a: number, b: number): void {
    const [p, q] = [this.of(a), this.of(b)];
    if (p !== q && !this.forbidden(p, q)) this.unite(p, q, []);
  }

  join(a: number, b: number): boolean {
    const [p, q] = [this.of(a), this.of(b)];
    if (p === q) return true;
    if (this.forbidden(p, q)) return false;
    const score = this.score(a, b);
    const guest = score?.hangs ? this.guest(p, q) : null;
    if (guest === null ? !this.agree(p, q) : this.barred(p, q)) return false;
    if (guest !== null) this.guests.add(guest);
    this.unite(p, q, score?.reasons ?? []);
    return true;
  }

  private forbidden(p: number, q: number): boolean {
    if (this.cannot.size === 0) return false;
    return this.membersOf(p).some((a) => this.membersOf(q).some((b) => this.cannot.has(this.keyOf(a, b))));
  }

  /** A mention alone that hangs on one of the other group goes with it, and speaks for nothing itself. Of two alone the later one is the guest. */
  private guest(p: number, q: number): number | null {
    const [ps, qs] = [this.membersOf(p), this.membersOf(q)];
    if (ps.length > 1 && qs.length > 1) return null;
    const [one] = qs.length === 1 ? qs : ps;
    return one ?? null;
  }

  private barred(p: number, q: number): boolean {
    return this.speakers(p).some((a) => this.speakers(q).some((b) => this.totalOf(a, b) === BARRED));
  }

  /** The members that speak for both groups agree on the whole, and none of their pairs is impossible. */
  private agree(p: number, q: number): boolean {
    let sum = 0;
    let count = 0;
    for (const a of this.speakers(p)) {
      for (const b of this.speakers(q)) {
        const total = this.totalOf(a, b);
        if (total === BARRED) return false;
        sum += Math.max(total === UNLIKE ? UNLIKE_FLOOR : LIKE_FLOOR, total);
        count++;
      }
    }
    return sum / count >= MEAN_NEEDED;
  }

  /** The members that say most exactly what the incident is. */
  private speakers(leader: number): readonly number[] {
    const hosts = this.membersOf(leader).filter((i) => !this.guests.has(i));
    const all = hosts.length > 0 ? hosts : this.membersOf(leader);
    if (all.length <= SPEAKERS) return all;
    const exactness = (i: number): number => {
      const node = this.nodes[i];
      if (!node) return 0;
      return (
        (node.days ? 1 / Math.min(400, lengthOf(node.days)) : 0) +
        (node.place ? 0.5 : 0) +
        Math.min(2, node.actors.length) * 0.3 +
        (node.real ? 0.2 : 0)
      );
    };
    return [...all].sort((a, b) => exactness(b) - exactness(a) || a - b).slice(0, SPEAKERS);
  }

  private unite(p: number, q: number, reasons: readonly Reason[]): void {
    const [to, from] = p < q ? [p, q] : [q, p];
    const moved = this.members[from] ?? [];
    for (const i of moved) this.leader[i] = to;
    this.members[to] = [...(this.members[to] ?? []), ...moved].sort((a, b) => a - b);
    this.members[from] = [];
    this.reasons.set(to, [...(this.reasons.get(to) ?? []), ...(this.reasons.get(from) ?? []), ...reasons]);
    this.reasons.delete(from);
  }

  result(missed: readonly Edge[]): Omit<Clustering, "alike"> {
    const position = new Map<number, number>();
    const clusters: Cluster[] = [];
    this.members.forEach((members, leader) => {
      if (members.length === 0) return;
      position.set(leader, clusters.length);
      clusters.push({
        nodes: members.flatMap((i) => this.nodes[i]?.members ?? []).sort((a, b) => a.index - b.index),
        reasons: this.reasons.get(leader) ?? [],
      });
    });
    const near = new Map<string, Clustering["near"][number]>();
    for (const { a, b, total } of missed) {
      if (this.together(a, b)) continue;
      const [p, q] = [position.get(this.of(a)) ?? 0, position.get(this.of(b)) ?? 0].sort((x, y) => x - y) as [number, number];
      const key = `${p} ${q}`;
      if (!near.has(key))
        near.set(key, {
          a: p,
          b: q,
          score: Math.round(total * 100) / 100,
          why: (this.score(a, b)?.reasons ?? []).map((reason) => reason.text),
        });
    }
    return { clusters, near: [...near.values()] };
  }
}
