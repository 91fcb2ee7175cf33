// Where a report came from and what was done to its bytes on the way: kept beside the original, never part of the text.

export interface Provenance {
  /** The archive that it stood in: «crawl.wacz», «saved.zip». */
  readonly container?: string;
  readonly entry?: string;
  /** When a web archive captured it, as the archive says (ISO, UTC). */
  readonly captured?: string;
  /** The address that it was captured at or fetched from. */
  readonly address?: string;
  /** The digest that the archive gives, and whether the bytes agree with it (null: of a kind that is not checked). */
  readonly digest?: string;
  readonly digestHolds?: boolean | null;
  readonly encoding?: string;
  /** Stretches of broken encoding that were put right, and places where U+FFFD stands. */
  readonly repaired?: number;
  readonly marked?: number;
  readonly author?: string;
  readonly modified?: string;
  readonly captions?: readonly string[];
  /** Stretches of the text, `[start, end)`, that are posts of others set into the story. */
  readonly quoted?: readonly (readonly [number, number])[];
  /** Paragraphs in languages that are not read: stretches of the text with the language of each. */
  readonly unread?: readonly { readonly start: number; readonly end: number; readonly language: string }[];
  readonly channel?: string;
  readonly message?: string;
  /** Whom a message was forwarded from: the link before the channel in the chain of who told it. */
  readonly forwardedFrom?: string;
  readonly sender?: string;
  readonly edited?: string;
  readonly replyTo?: string;
  /** Further messages of one album. */
  readonly album?: readonly string[];
  /** Seconds between the times given and UTC, where the source says. */
  readonly zone?: string;
}
