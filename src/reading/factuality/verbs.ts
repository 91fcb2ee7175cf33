// What a verb's own particles say: لم, لن, لا, س, سوف, قد, ل, كي, and a cue verb right before it («حاول يقتحم»).
import { Pro, TokenKind } from "../../arabic/index.ts";
import type { Draft } from "../draft.ts";
import { Tag } from "../words/tags.ts";
import { applyVerb, cueVerb, fact, type Judgement, previous, type Sight } from "./cues.ts";
import { STILL } from "./words.ts";

const negative = (rule: string): Judgement => ({ ...fact("not-happened", rule), negated: true });

/** Judges the verb at `t` by what stands right before it; null where nothing does. */
export function verbJudgement(sight: Sight, t: number): Judgement | null {
  const { draft } = sight;
  const { line, words } = draft;
  const form = line.form[t] ?? "";
  const reading = words.reading[t];
  const imperfect = reading?.tense ? reading.tense === "imperfect" : /^[وف]?[سل]?[يتن]/.test(form);
  if (STILL.has(words.body[t] ?? "")) return null;
  if (imperfect && (((line.pro[t] ?? 0) & Pro.sin) !== 0 || /^[وف]?س[يتن]/.test(form))) return fact("planned", "future س");
  if (imperfect && /^[وف]?ل[يت]/.test(form) && ((line.pro[t] ?? 0) & Pro.lam) !== 0)
    return afterComma(draft, t) ? null : fact("planned", "ل of purpose");
  const p = previous(draft, t);
  if (p < 0) return null;
  const before = words.body[p] ?? "";
  if (before === "لن" || before === "لم" || before === "لما" || before === "لا" || before === "ليس" || before === "ليست")
    return negative(before);
  if (before === "ما" && !imperfect && opens(draft, p)) return negative("ما");
  if (before === "سوف") return fact("planned", "سوف");
  if (imperfect && before === "قد") return fact("possible", "قد");
  if (before === "ربما" || before === "لعل") return fact("possible", before);
  if (before === "كي" || before === "لكي" || (before === "حتي" && imperfect)) return fact("planned", before);
  const cue = imperfect && words.tag[p] === Tag.verb ? cueVerb(sight, p) : null;
  return cue && cue.prep === null ? applyVerb(sight, p, cue) : null;
}

/** «…، ليقتحم المسلحون المبنى»: after a comma ل tells what came next. */
const afterComma = (draft: Draft, t: number): boolean =>
  draft.line.kind[t - 1] === TokenKind.punct && "،,".includes(draft.line.form[t - 1] ?? "?");

const opens = (draft: Draft, t: number): boolean =>
  t === (draft.line.sentenceFirst[draft.line.sentence[t] ?? 0] ?? 0) ||
  draft.line.kind[t - 1] === TokenKind.punct ||
  ((draft.line.pro[t] ?? 0) & Pro.waw) !== 0;
