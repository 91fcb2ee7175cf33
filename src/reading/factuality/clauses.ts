// What stands over a whole clause: «طالب بأن …», «من المقرر أن …», «إذا …», «في حال …».
import { isParticle, TokenKind } from "../../arabic/index.ts";
import { Tag } from "../words/tags.ts";
import { applyNoun, applyVerb, cueNoun, cueVerb, exactly, fact, type Judgement, type Sight } from "./cues.ts";

/** Walks from the clause of token `t` up through its parents; null where nothing stands over it. */
export function overClause(sight: Sight, t: number): Judgement | null {
  const { draft } = sight;
  const { clauses, clauseOf, line, words } = draft;
  let at = clauseOf[t] ?? -1;
  for (let depth = 0; at >= 0 && depth < 4; depth++) {
    const clause = clauses[at];
    if (!clause) return null;
    if (clause.marker >= 0) {
      const marker = words.body[clause.marker] ?? "";
      if (words.tag[clause.marker] === Tag.conditional || isParticle(marker, "conditional"))
        return fact("conditional", `condition ${marker}`);
      const that = words.tag[clause.marker] === Tag.complementiser || words.tag[clause.marker + 1] === Tag.complementiser;
      if (that && (clause.edge === "complement" || clause.edge === "adverbial")) {
        const above = overMarker(sight, clause.marker, line.sentenceFirst[clause.sentence] ?? 0);
        if (above !== "nothing") return above;
      }
    }
    if (clause.edge === "relative" || clause.edge === "root" || clause.edge === "quote") return null;
    at = clause.parent;
  }
  return null;
}

/** The word that governs «أن» or «إن»: a cue with its subject between, or a word like «المقرر», «حال». */
function overMarker(sight: Sight, marker: number, first: number): Judgement | null | "nothing" {
  const { draft, index, lexical } = sight;
  const { line, words } = draft;
  for (let t = marker, far = 0; t >= first && far < 14; t--, far++) {
    if (line.kind[t] === TokenKind.punct) {
      if ("\"«»“”'‘’()،,".includes(line.form[t] ?? "?")) continue;
      return "nothing";
    }
    const word = words.body[t] ?? "";
    if (far <= 3) {
      if (word === "قبل" || word === "بعد") return null;
      if (exactly(lexical, t, index.cueWords.futures)) return fact("planned", `future ${word}`);
      if (exactly(lexical, t, index.cueWords.conditions)) return fact("conditional", `condition ${word}`);
      if (exactly(lexical, t, index.cueWords.purposes)) return fact("planned", `purpose ${word}`);
      if (exactly(lexical, t, index.cueWords.possible) && word !== "قد") return fact("possible", `possible ${word}`);
      if (word === "علي" && words.tag[marker] === Tag.complementiser && t === marker - 1) return fact("planned", "على أن");
    }
    if (t === marker) continue;
    const noun = cueNoun(sight, t);
    if (noun && far <= 4) return applyNoun(noun);
    if (words.tag[t] === Tag.verb) {
      const cue = cueVerb(sight, t);
      return cue ? applyVerb(sight, t, cue) : "nothing";
    }
  }
  return "nothing";
}

const DEALS = /^(?:ال)?(?:اتفاق|اتفاقيه|تفاهم|صفقه|هدنه|تسويه|مبادره|خطه)$/;

/** «وبموجب الاتفاق، ينسحب المسلحون ويسلم الأهالي …»: verbs in the imperfect tell what is to be. */
export function byTerms({ draft }: Sight, t: number): Judgement | null {
  const { line, words } = draft;
  if (words.reading[t]?.tense !== "imperfect") return null;
  const first = line.sentenceFirst[line.sentence[t] ?? 0] ?? 0;
  for (let i = first; i < t && i - first <= 4; i++) {
    const word = words.body[i] ?? "";
    if ((word === "بموجب" || word === "بمقتضي") && DEALS.test(words.body[i + 1] ?? "")) return fact("planned", "terms of a deal");
  }
  return null;
}

const ASKING: ReadonlySet<string> = new Set(["هل", "وهل", "فهل"]);

/** «هل قصفت الطائرات المدينة؟»: a question that asks whether tells of nothing. */
export function asked({ draft }: Sight, t: number): Judgement | null {
  const { line } = draft;
  const first = line.sentenceFirst[line.sentence[t] ?? 0] ?? 0;
  for (let i = t - 1; i >= first && t - i <= 14; i--) {
    if (line.kind[i] === TokenKind.break || (line.kind[i] === TokenKind.punct && "؟?!.:؛".includes(line.form[i] ?? " "))) return null;
    if (ASKING.has(line.form[i] ?? "")) return { ...fact("possible", "asked"), stance: "asks" };
  }
  return null;
}

/** «إذا», «لو», «في حال» among the few words before, in the same stretch. */
export function ifBefore({ draft }: Sight, t: number): Judgement | null {
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[t] ?? 0] ?? 0;
  for (let i = t - 1, far = 0; i >= first && far < 6; i--, far++) {
    if (line.kind[i] === TokenKind.punct) return null;
    const word = words.body[i] ?? "";
    if (word === "اذا" || word === "لو" || (word === "حال" && words.body[i - 1] === "في")) return fact("conditional", `condition ${word}`);
  }
  return null;
}
