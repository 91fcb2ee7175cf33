// Which quotation mark opens and which closes: «"» is both, so only the pair tells. One look-up for all stages of the reader.
import { quotePairs, type TokenLine } from "../../arabic/index.ts";

/** Pairs of quotation marks by token position. «قال: "لن نرحل"» → the first " opens, the second closes. */
export interface QuoteMarks {
  /** At an opening mark the token of its closing mark (the paragraph's last where none closes it), elsewhere -1. */
  readonly closeOf: Int32Array;
  /** At a closing mark the token of its opening mark, elsewhere -1. */
  readonly openOf: Int32Array;
}

const seen = new WeakMap<TokenLine, QuoteMarks>();

/** The pairs of a line, worked out once a line. Cost linear in its tokens. */
export function quoteMarks(line: TokenLine): QuoteMarks {
  const known = seen.get(line);
  if (known) return known;
  const closeOf = new Int32Array(line.length).fill(-1);
  const openOf = new Int32Array(line.length).fill(-1);
  for (const pair of quotePairs(line)) {
    closeOf[pair.open] = pair.close;
    if (pair.closed) openOf[pair.close] = pair.open;
  }
  const marks = { closeOf, openOf };
  seen.set(line, marks);
  return marks;
}
