// What the reader is told, as values: one entry for each place, actor, outlet, rank, name; a match says where a text names which.
import type { TokenLine } from "../arabic/index.ts";
import type { ActorKind, PlaceKind, Precision } from "../model/index.ts";

/** A named place. `ar` is the canonical form («جاسم» Jasim); `names` holds every form that the lookup finds, `ar` first. */
export interface PlaceEntry {
  readonly type: "place";
  readonly id: string;
  readonly ar: string;
  readonly names: readonly string[];
  readonly en: string;
  readonly kind: PlaceKind;
  /** A finer kind: "capital", "camp", "crossing", "airport", "base", "hill", "dam", "quarter", "bridge", "checkpoint", "island", "river"… */
  readonly subtype: string | null;
  /** Id of the containing place; null for countries. */
  readonly parent: string | null;
  /** Country code, then the English name of the governorate: ["SY", "Daraa"]. A country holds its own code. */
  readonly within: readonly string[];
  /** WGS84 degrees; both null where not known. */
  readonly lat: number | null;
  readonly lon: number | null;
  readonly precision: Precision;
  /** Prominence 0–100, for choosing among homonyms: capital 90, governorate seat 80, … hamlet 10. */
  readonly weight: number;
  /** The Arabic form is also a common word, a person's or another kind of name: it needs a kind word («بلدة …») or context. */
  readonly commonWord: boolean;
}

/** What must stand beside a short form before it may be read as the actor. */
export type Need = "head-noun" | "quotes" | "context";

/** One form of an actor's name. */
export interface ActorForm {
  readonly form: string;
  /** Who uses this form, where it is partisan: "opposition", "government", "jihadist", "israel"…; null for a neutral form. */
  readonly usedBy: string | null;
  /** A trap («النظام», «الهيئة», «القاعدة») says what it needs; null needs nothing. */
  readonly needs: Need | null;
}

/** An organised actor: a state and its forces, an armed group, a body. */
export interface ActorEntry {
  readonly type: "actor";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly kind: ActorKind;
  /** Id of the actor it belongs to («الأمن العسكري» → the Syrian government). */
  readonly parent: string | null;
  /** Ids of the actors or states that back it. */
  readonly backers: readonly string[];
  /** First and last time it acted under this name: "2017-01-28", "2017-01", "2017" or null. */
  readonly from: string | null;
  readonly to: string | null;
  /** ISO country code of where it mainly acts, or null. */
  readonly country: string | null;
  readonly forms: readonly ActorForm[];
  /** Set where the entry comes from the product country × force noun: the noun's id ("army"). */
  readonly generic: string | null;
}

export type OutletKind =
  | "agency"
  | "state"
  | "party"
  | "local"
  | "monitoring"
  | "newspaper"
  | "broadcaster"
  | "site"
  | "magazine"
  | "research"
  | "social";

/** Who tells: an agency, a broadcaster, a paper, a monitoring group. */
export interface OutletEntry {
  readonly type: "outlet";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly kind: OutletKind;
  /** ISO country code of its seat, or null. */
  readonly base: string | null;
  readonly domain: string | null;
  readonly forms: readonly ActorForm[];
}

/** A word before or about a person: «العميد» brigadier (rank), «قائد» commander (role), «الشيخ» sheikh (title); or a word for a unit («لواء»). */
export interface RankEntry {
  readonly type: "rank" | "role" | "title" | "unit";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  /** "officer", "nco", "enlisted", "police", "qualifier", "command", "government", "diplomacy", "religious", "civil", "academic", "media", "member", "kin". */
  readonly category: string;
  readonly forms: readonly string[];
  /** Forms that stand for several people («ضباط»). */
  readonly plurals: readonly string[];
  /** Seniority among officers, 1 highest; null where there is none. */
  readonly order: number | null;
  /** Also another word («لواء» brigade, «فريق» team): it needs a personal name after it. */
  readonly commonWord: boolean;
}

/** A given name or a family name. */
export interface NameEntry {
  readonly type: "given-name" | "family-name";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly gender: "m" | "f" | "mf" | null;
  /** Also a common word («سعيد» happy) or a place («بغدادي» no, «حلب» yes): it needs another name beside it. */
  readonly commonWord: boolean;
}

/** A well-known person, by the name news uses («بشار الأسد»). */
export interface PersonEntry {
  readonly type: "person";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly forms: readonly ActorForm[];
  readonly country: string | null;
}

/** An adjective of a country («روسي» Russian): with a force noun it names a state's force («القوات الروسية»). */
export interface NisbaEntry {
  readonly type: "nisba";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  /** Country code: "RU". */
  readonly country: string;
}

/** A noun that, with a country or its adjective, names a state body («جيش», «وزارة الدفاع»). */
export interface ForceNounEntry {
  readonly type: "force-noun";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly kind: ActorKind;
}

/** A noun that says what kind of place the next name is («بلدة» town, «معبر» crossing). */
export interface PlaceNounEntry {
  readonly type: "place-noun";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly kind: PlaceKind;
  readonly subtype: string | null;
  readonly forms: readonly string[];
  /** Also another word («قطاع» sector, «قاعدة» basis): the next word must be a name by other signs too. */
  readonly commonWord: boolean;
}

/** A noun that says what kind of actor the next name is («لواء» brigade, «حركة» movement, «حزب» party). */
export interface ActorNounEntry {
  readonly type: "actor-noun";
  readonly id: string;
  readonly ar: string;
  readonly en: string;
  readonly kind: ActorKind;
  readonly forms: readonly string[];
  readonly commonWord: boolean;
}

export type Entry =
  | PlaceEntry
  | ActorEntry
  | OutletEntry
  | RankEntry
  | NameEntry
  | PersonEntry
  | NisbaEntry
  | ForceNounEntry
  | PlaceNounEntry
  | ActorNounEntry;
export type EntryType = Entry["type"];

/** A stretch of tokens that is a known form. One form may stand for several entries («طرابلس»). */
export interface Match {
  /** First and last token, both included. */
  readonly first: number;
  readonly last: number;
  /** Span in the text: proclitics cut off, article kept; of «للجيش» the whole word, since its article's alef is gone. */
  readonly start: number;
  readonly end: number;
  /** Proclitic bits (`Pro`) peeled from the first token. */
  readonly pro: number;
  /** Indices for `Knowledge.entry`, in table order. */
  readonly entries: readonly number[];
  /** For each of `entries`, which of its forms matched: an index into `forms` of actors and outlets, `names` of places; −1 for other types. */
  readonly forms: readonly number[];
}

/** All that the reader is told, compiled. */
export interface Knowledge {
  /** sha256 of the tables used, first 12 hexadecimal digits. */
  readonly hash: string;
  /** How many entries there are. */
  readonly size: number;
  entry(index: number): Entry;
  byId(id: string): Entry | undefined;
  /** Every known form in the line: in text order, longest first at one start; overlaps are kept, the reader chooses. */
  match(line: TokenLine): readonly Match[];
  /** Containing places of a place, innermost first; empty for a country or an unknown id. */
  ancestorsOf(placeId: string): readonly PlaceEntry[];
  /** Ids of the places directly in a place. */
  childrenOf(placeId: string): readonly string[];
}
