// A token line whose clitics are cut when somebody first asks for them: times and numbers are found by whole words.
import type { TokenLine } from "./token-line.ts";
import { cutOf, type WordFacts } from "./word-memo.ts";

type Cuts = Pick<TokenLine, "pro" | "enc" | "stem" | "stemStart" | "stemEnd">;
type Tokens = Omit<TokenLine, keyof Cuts>;

const FACTS = Symbol("facts");

/** The facts of the words of a line that was cut here; undefined for lines made by hand. */
export const wordFactsOf = (line: TokenLine & { readonly [FACTS]?: readonly WordFacts[] }): readonly WordFacts[] | undefined => line[FACTS];

/** A line of these tokens; `facts` are those of its words. */
export function lineOf(tokens: Tokens, facts: readonly WordFacts[]): TokenLine {
  let made: Cuts | undefined;
  const cuts = (): Cuts => {
    made ??= cutAll(tokens, facts);
    return made;
  };
  const { text, length, start, end, kind, form, key, glued, sentence, sentenceFirst } = tokens;
  return {
    text,
    length,
    start,
    end,
    kind,
    form,
    key,
    get pro() {
      return cuts().pro;
    },
    get enc() {
      return cuts().enc;
    },
    get stem() {
      return cuts().stem;
    },
    get stemStart() {
      return cuts().stemStart;
    },
    get stemEnd() {
      return cuts().stemEnd;
    },
    glued,
    sentence,
    sentenceFirst,
    [FACTS]: facts,
  } as TokenLine;
}

function cutAll({ start, length }: Tokens, facts: readonly WordFacts[]): Cuts {
  const stem: string[] = new Array(length);
  const pro = new Uint16Array(length);
  const enc = new Uint8Array(length);
  const stemStart = new Int32Array(length);
  const stemEnd = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const cut = cutOf(facts[i] as WordFacts);
    const from = start[i] as number;
    stem[i] = cut.stem;
    pro[i] = cut.pro;
    enc[i] = cut.enc;
    stemStart[i] = from + cut.stemFrom;
    stemEnd[i] = from + cut.stemTo;
  }
  return { stem, pro, enc, stemStart, stemEnd };
}
