// Small questions about one token that the rules for entities ask again and again.
import { Pro, TokenKind, type TokenLine } from "../../arabic/index.ts";

export const isWord = (line: TokenLine, t: number): boolean => line.kind[t] === TokenKind.word;
/** A word of the same sentence as token `of`. */
export const wordBeside = (line: TokenLine, t: number, of: number): boolean =>
  t >= 0 && t < line.length && line.kind[t] === TokenKind.word && line.sentence[t] === line.sentence[of];
export const hasArticle = (line: TokenLine, t: number): boolean => ((line.pro[t] ?? 0) & Pro.al) !== 0;
/** No proclitic but the article. */
export const isPlain = (line: TokenLine, t: number): boolean => ((line.pro[t] ?? 0) & ~Pro.al) === 0;
export const opensQuote = (line: TokenLine, t: number): boolean =>
  line.kind[t] === TokenKind.punct && "“\"«'‘".includes(line.form[t] ?? "?");
export const skipQuote = (line: TokenLine, t: number): number => (opensQuote(line, t) ? t + 1 : t);
export const isComma = (line: TokenLine, t: number): boolean => line.form[t] === "،" || line.form[t] === ",";

/** Where the word itself starts in the text: proclitics off, article on. Of «للجيش» the whole word, since its article's alef is gone. */
export function startOf(line: TokenLine, t: number): number {
  const pro = line.pro[t] ?? 0;
  if ((pro & ~Pro.al) === 0) return line.start[t] ?? 0;
  if ((pro & Pro.al) === 0) return line.stemStart[t] ?? 0;
  return (pro & Pro.lam) !== 0 ? (line.start[t] ?? 0) : Math.max((line.stemStart[t] ?? 0) - 2, line.start[t] ?? 0);
}
