// The token line: a text cut once into flat arrays. Every layer above works on token positions; nothing above cuts text again.

export const TokenKind = {
  word: 0, // a run of Arabic letters
  number: 1, // a run of digits, decimal and thousands marks included
  latin: 2, // a run of letters of other scripts
  punct: 3, // one mark
  break: 4, // one or more line ends
} as const;
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** Proclitics of a word's best cut, as bits. */
export const Pro = {
  waw: 1, // و and
  fa: 2, // ف so
  ba: 4, // ب in, by
  lam: 8, // ل for, to
  kaf: 16, // ك like
  sin: 32, // س will
  al: 64, // ال the
  hamza: 128, // أ question
} as const;

/** The enclitic pronoun of a word's best cut: 0 none, else person, number and gender. */
export const Enc = {
  none: 0,
  ni: 1, // ـني, ـي me, my
  na: 2, // ـنا us
  ka: 3, // ـك you
  kum: 4, // ـكم you (pl.)
  hu: 5, // ـه him, its
  ha: 6, // ـها her; also of things in the plural
  huma: 7, // ـهما those two
  hum: 8, // ـهم them
  hunna: 9, // ـهن them (f.)
} as const;

export interface TokenLine {
  readonly text: string;
  /** How many tokens. */
  readonly length: number;
  /** Span of token `i` in `text`, UTF-16 code units. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Folded form (see `fold`), clitics on. */
  readonly form: readonly string[];
  /** Lookup key of the whole token (see `keyOf`). */
  readonly key: readonly string[];
  /** Proclitic bits (`Pro`) and enclitic (`Enc`) of the best cut. */
  readonly pro: Uint16Array;
  readonly enc: Uint8Array;
  /** Lookup key of what is left after the best cut (article and pronoun off, ت before a pronoun back to ه), and its span in `text`. */
  readonly stem: readonly string[];
  readonly stemStart: Int32Array;
  readonly stemEnd: Int32Array;
  /** 1 where no white space stands before the token («15قتيلا» is two tokens, the second glued). */
  readonly glued: Uint8Array;
  /** Sentence of token `i`; sentence `s` holds tokens `sentenceFirst[s]` to `sentenceFirst[s + 1] - 1`. */
  readonly sentence: Int32Array;
  readonly sentenceFirst: Int32Array;
}

/** How many sentences a line has: 2 in «قصفت البلدة. وسقط جرحى.» ("The town was shelled. There were wounded."). */
export const sentenceCount = (line: TokenLine): number => line.sentenceFirst.length - 1;

/** Span of tokens `first` to `last` (both included) in the text. Tokens 0 to 1 of «أصيب ثلاثة» ("three were hurt") are `[0, 10]`. */
export const spanOf = (line: TokenLine, first: number, last: number): [number, number] => [line.start[first] ?? 0, line.end[last] ?? 0];
