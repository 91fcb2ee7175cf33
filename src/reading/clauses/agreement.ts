// Whether a noun phrase can be the subject of a verb that stands after it, by gender and number. What the forms leave open is let pass.
import type { Draft, Phrase } from "../draft.ts";

/** «المسلحون … هاجموا» agree, «الجيش … هاجموا» do not; a plural of things takes the feminine singular («القوات … هاجمت»). */
export function agrees(draft: Draft, verb: number, p: Phrase): boolean {
  const doing = draft.words.reading[verb];
  const noun = draft.words.reading[p.head];
  if (doing?.pos !== "verb" || p.sort === "quantity" || p.coordinatedWith >= 0) return true;
  if (p.sort === "person") return doing.number !== "p";
  if (!noun || noun.gender === null || noun.number === null) return true;
  if (doing.person !== null && doing.person !== 3 && doing.tense === "past") return true;
  const form = draft.line.form[verb] ?? "";
  const plural = form.endsWith("وا") || form.endsWith("ون");
  if (plural) return noun.number !== "s" || noun.human !== true;
  if (noun.number === "d") return true;
  const feminine = noun.gender === "f" || (noun.number === "p" && noun.human !== true);
  if (noun.number === "p" && noun.human === true) return doing.gender === "f" && noun.gender === "f";
  return doing.gender === null || (doing.gender === "f") === feminine;
}
