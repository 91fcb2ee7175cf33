// Tables → one compiled lookup: entries made whole (within, common words, state bodies), forms spelled out, the trie laid flat.
import type { Automaton } from "./automaton.ts";
import { hashEdge, hashWord } from "./automaton.ts";
import type { Draft } from "./draft.ts";
import { keyOfForm, needsExact, spellings } from "./forms.ts";
import { stateBodies } from "./product.ts";
import type { Drafts } from "./read.ts";
import type { Entry, PlaceEntry } from "./types.ts";

export interface Compiled {
  readonly automaton: Automaton;
  /** UTF-8 JSON of all entries; entry `i` is `json.subarray(jsonStart[i], jsonStart[i + 1])`. */
  readonly json: Uint8Array;
  readonly jsonStart: Int32Array;
  /** Index of the containing place or the parent actor, or −1. */
  readonly parent: Int32Array;
  /** Open addressing over ids: entry + 1. */
  readonly idSlots: Int32Array;
}

export function compile(tables: Drafts): Compiled {
  const drafts = stateBodies(tables.drafts);
  const index = new Map(drafts.map((draft, i) => [draft.entry.id, i]));
  const common = wordsThatAreNotOnlyPlaces(drafts, tables.commonWords);
  const entries = finish(drafts, common);
  const parent = Int32Array.from(entries, (entry) =>
    entry.type === "place" || entry.type === "actor" ? (index.get(entry.parent ?? "") ?? -1) : -1,
  );
  const idSlots = new Int32Array(powerOver(entries.length * 2));
  entries.forEach((entry, i) => {
    let slot = hashWord(entry.id) & (idSlots.length - 1);
    while (idSlots[slot] !== 0) slot = (slot + 1) & (idSlots.length - 1);
    idSlots[slot] = i + 1;
  });
  return { automaton: trieOf(drafts, common), ...jsonOf(entries), parent, idSlots };
}

const powerOver = (n: number): number => {
  let size = 16;
  while (size < n) size *= 2;
  return size;
};

/** Keys of words that are also common words, given names or ranks. */
function wordsThatAreNotOnlyPlaces(drafts: readonly Draft[], commonWords: readonly string[]): ReadonlySet<string> {
  const common = new Set(commonWords.map(keyOfForm));
  for (const { entry } of drafts) {
    if (entry.type === "given-name" || (entry.type === "rank" && !entry.ar.includes(" "))) common.add(keyOfForm(entry.ar));
  }
  return common;
}

/** Fills in what only all tables together tell: `within` of places, and which place names are also other words. */
function finish(drafts: readonly Draft[], common: ReadonlySet<string>): readonly Entry[] {
  const places = new Map<string, PlaceEntry>();
  for (const { entry } of drafts) if (entry.type === "place") places.set(entry.id, entry);
  return drafts.map(({ entry }) => {
    if (entry.type !== "place") return entry;
    const chain: PlaceEntry[] = [];
    for (let at: PlaceEntry | undefined = entry; at; at = at.parent === null ? undefined : places.get(at.parent)) chain.unshift(at);
    const country = chain.find((place) => place.kind === "country");
    const governorate = chain.find((place) => place.kind === "governorate" && place !== entry);
    const within = [country?.id, governorate?.en].filter((name) => name !== undefined);
    return { ...entry, within, commonWord: entry.commonWord || common.has(keyOfForm(entry.ar)) || mayBeWord(entry) };
  });
}

/** A small place of one word in the shape of a common noun or adjective («الوسطى», «الجديدة», «تلة»): more often the word than the place. */
function mayBeWord(place: PlaceEntry): boolean {
  if (place.weight >= 25 || place.ar.includes(" ")) return false;
  return place.ar.startsWith("ال") || place.ar.length <= 4 || /(?:ة|ات|ون|اء|ان)$/.test(place.ar);
}

/** A place's one-word form is looked up unless it is a mere variant that is a common word («السلام») or two letters of a small place («ان»). */
function mayStandAlone(word: string, form: number, place: PlaceEntry, common: ReadonlySet<string>): boolean {
  return form === 0 || (!common.has(word) && (word.length > 2 || place.weight >= 25));
}

function jsonOf(entries: readonly Entry[]): { json: Uint8Array; jsonStart: Int32Array } {
  const pieces = entries.map((entry) => Buffer.from(JSON.stringify(entry), "utf8"));
  const jsonStart = new Int32Array(entries.length + 1);
  pieces.forEach((piece, i) => {
    jsonStart[i + 1] = (jsonStart[i] ?? 0) + piece.length;
  });
  return { json: Buffer.concat(pieces), jsonStart };
}

interface Output {
  readonly entry: number;
  readonly form: number;
  readonly exact: boolean;
}

function trieOf(drafts: readonly Draft[], common: ReadonlySet<string>): Automaton {
  const words = new Map<string, number>();
  const edges = new Map<number, number>(); // state × 2^22 + word → next state
  const outs: Output[][] = [[]];
  const add = (sequence: readonly string[], out: Output) => {
    let state = 0;
    for (const word of sequence) {
      let id = words.get(word);
      if (id === undefined) {
        id = words.size;
        words.set(word, id);
      }
      const key = state * 0x400000 + id;
      let next = edges.get(key);
      if (next === undefined) {
        next = outs.length;
        outs.push([]);
        edges.set(key, next);
      }
      state = next;
    }
    const here = outs[state];
    if (here && !here.some((old) => old.entry === out.entry)) here.push(out);
  };
  drafts.forEach((draft, entry) => {
    for (const form of draft.forms) {
      for (const sequence of spellings(form.text, form.how)) {
        if (draft.entry.type === "place" && sequence.length === 1 && !mayStandAlone(sequence[0] ?? "", form.index, draft.entry, common))
          continue;
        add(sequence, { entry, form: form.index, exact: needsExact(sequence) });
      }
    }
  });
  return { ...flatWords(words), ...flatEdges(edges, words.size), ...flatOuts(outs) };
}

function flatWords(words: ReadonlyMap<string, number>): Pick<Automaton, "chars" | "charStart" | "wordSlots"> {
  const list = [...words.keys()];
  const charStart = new Int32Array(list.length + 1);
  list.forEach((word, i) => {
    charStart[i + 1] = (charStart[i] ?? 0) + word.length;
  });
  const chars = new Uint16Array(charStart[list.length] ?? 0);
  const wordSlots = new Int32Array(powerOver(list.length * 2));
  const mask = wordSlots.length - 1;
  list.forEach((word, id) => {
    for (let i = 0; i < word.length; i++) chars[(charStart[id] ?? 0) + i] = word.charCodeAt(i);
    let slot = hashWord(word) & mask;
    while (wordSlots[slot] !== 0) slot = (slot + 1) & mask;
    wordSlots[slot] = id + 1;
  });
  return { chars, charStart, wordSlots };
}

function flatEdges(edges: ReadonlyMap<number, number>, wordCount: number): Pick<Automaton, "rootNext" | "edgeSlots"> {
  const rootNext = new Int32Array(wordCount);
  const edgeSlots = new Int32Array(powerOver(edges.size * 2) * 3);
  const mask = edgeSlots.length / 3 - 1;
  for (const [key, next] of edges) {
    const state = Math.floor(key / 0x400000);
    const word = key % 0x400000;
    if (state === 0) {
      rootNext[word] = next;
      continue;
    }
    let slot = hashEdge(state, word) & mask;
    while (edgeSlots[slot * 3 + 2] !== 0) slot = (slot + 1) & mask;
    edgeSlots.set([state, word, next], slot * 3);
  }
  return { rootNext, edgeSlots };
}

function flatOuts(outs: readonly (readonly Output[])[]): Pick<Automaton, "outStart" | "outEntry" | "outForm" | "outExact"> {
  const outStart = new Int32Array(outs.length + 1);
  outs.forEach((here, state) => {
    outStart[state + 1] = (outStart[state] ?? 0) + here.length;
  });
  const all = outs.flat();
  return {
    outStart,
    outEntry: Int32Array.from(all, (out) => out.entry),
    outForm: Int32Array.from(all, (out) => out.form),
    outExact: Uint8Array.from(all, (out) => (out.exact ? 1 : 0)),
  };
}
