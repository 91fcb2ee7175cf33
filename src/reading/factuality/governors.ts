// What stands over a noun event: a walk to the left through everything the noun can depend on. The nearest governor decides.
import { Pro, TokenKind } from "../../arabic/index.ts";
import type { Draft } from "../draft.ts";
import { positionsOf } from "../events/positions.ts";
import { type Candidate, verbHits } from "../events/triggers.ts";
import { Tag } from "../words/tags.ts";
import { applyNoun, applyVerb, cueNoun, cueVerb, exactly, fact, type Judgement, previous, reaches, type Sight } from "./cues.ts";
import { verbJudgement } from "./verbs.ts";
import { CIRCUMSTANCE, FURTHER, GIVEN, SPEECH, STILL, STOPPERS, TALK, TOPIC, WITHOUT } from "./words.ts";

const REACH = 30;

/** The judgement of the words over the noun, or null where none says anything. */
export const governed = (sight: Sight, c: Candidate): Judgement | null => overNoun(sight, c) ?? besideNoun(sight.draft, c);

function overNoun(sight: Sight, c: Candidate): Judgement | null {
  const { draft, index, lexical } = sight;
  const { line, words } = draft;
  const first = line.sentenceFirst[line.sentence[c.first] ?? 0] ?? 0;
  let negated = false;
  let crossed = false; // a comma with a further member behind it
  if (purposeMasdar(sight, c)) return fact("planned", "ل before a verbal noun");
  for (let t = c.first - 1, far = 0; t >= first && far < REACH; t--, far++) {
    const tag = words.tag[t] ?? 0;
    const word = words.body[t] ?? "";
    if (line.kind[t] === TokenKind.break) break;
    if (line.kind[t] === TokenKind.punct) {
      const mark = line.form[t] ?? "";
      if ("\"«»“”'‘’()-–".includes(mark) || ("،,".includes(mark) && goesOn(draft, t + 1))) {
        crossed ||= "،,".includes(mark);
        continue;
      }
      return "،,".includes(mark) ? mix(waitedFor(sight, c, t), negated) : mix(null, negated);
    }
    if (tag === Tag.verb || (tag !== Tag.number && cueVerb(sight, t) && far > 0)) {
      const outcome = verbAbove(sight, c, t, far);
      if (outcome === "on") continue;
      if (outcome === "stop" && crossed && words.tag[t - 1] === Tag.complementiser) continue; // «طالبوا بأن يكون …، ووقف …»
      if (outcome === "relative") {
        while (t > first && words.tag[t] !== Tag.relative) t--;
        continue;
      }
      if (outcome !== "stop" && outcome.stance === "denies" && sharedIn(draft, t, c)) return null;
      return outcome === "stop" ? mix(null, negated) : mix(known(draft, c, far, outcome), negated);
    }
    if (WITHOUT.has(word) || WITHOUT.has(word.replace(/^[بل]/, ""))) {
      if (far <= 6) negated = true;
      continue;
    }
    if (word === "لا" || word === "ليس" || word === "ليست") {
      if (far <= 4 && !STILL.has(words.body[t + 1] ?? "")) negated = true;
      continue;
    }
    if (STOPPERS.has(word.replace(/^[بل]/, "")) && far <= 2 && !crossed && c.pos !== "phrase") {
      if (c.definite && line.stem[t] !== "منع") return null; // «إنهاء المعارك»: they are being fought
      negated = true;
      continue;
    }
    if (CIRCUMSTANCE.has(word) && !(word === "قبل" && words.body[t - 1] === "من")) {
      if (inPhraseOf(draft, t, c.first)) return mix(null, negated);
      continue;
    }
    if (TOPIC.has(word) && TALK.has(line.stem[t - 1] ?? "") && inPhraseOf(draft, t, c.first) && !c.definite)
      return mix(fact("possible", "topic of talks"), negated);
    if (exactly(lexical, t, index.cueWords.allegations)) return { ...fact("alleged", `pretext ${word}`), stance: "alleges" };
    if (exactly(lexical, t, index.cueWords.purposes)) return mix(fact("planned", `purpose ${word}`), negated);
    if (exactly(lexical, t, index.cueWords.conditions) && tag !== Tag.adjective) return fact("conditional", `condition ${word}`);
    if (far <= 8 && exactly(lexical, t, index.cueWords.possible) && word !== "قد")
      return mix(fact("possible", `possible ${word}`), negated);
    if (far <= 8 && exactly(lexical, t, index.cueWords.futures)) return mix(fact("planned", `future ${word}`), negated);
    if (word.endsWith("مسووليه") && far <= 1 && blamed(draft, t))
      return { ...fact("alleged", "responsibility laid on somebody"), stance: "alleges" };
    const noun = cueNoun(sight, t);
    if (noun && reaches(sight, noun, t, c.first) && !(SPEECH.has(c.trigger.frame.kind) && noun.stance !== null)) {
      if (noun.word === "فشل" && far === 0 && (c.definite || c.trigger.frame.kind === "negotiation"))
        return { ...fact("happened", "noun فشل"), result: "failed" };
      if (noun.stance === "denies" && sharedIn(draft, t, c)) return null;
      return mix(known(draft, c, far, applyNoun(noun)), negated);
    }
    if (!TRANSPARENT.has(tag)) break;
  }
  return mix(null, negated);
}

/** Where nothing governs the noun: the words right before it, and its own ل. */
function besideNoun(draft: Draft, c: Candidate): Judgement | null {
  const { line, words } = draft;
  for (let t = c.first - 1; t >= 0 && c.first - t <= 3 && words.tag[t] !== Tag.verb && line.kind[t] === TokenKind.word; t--) {
    if (ANY.has(words.body[t] ?? "") && c.first - t <= 2) return fact("possible", "any");
    if (CARRYING.has(line.stem[t] ?? "") && ((line.pro[t] ?? 0) & Pro.lam) !== 0) return fact("planned", "ل before a noun that carries it");
  }
  return purposeOf(draft, c) ? fact("planned", "لل before a verbal noun") : null;
}

// «أي هجوم» (any attack), where nothing denies it, is one that may come.
const ANY: ReadonlySet<string> = new Set(["اي", "ايه"]);
// Nouns that carry the event noun after them; with ل they say what for: «لشن هجوم», «لعقد اجتماع».
const CARRYING: ReadonlySet<string> = new Set([
  "شن",
  "خوض",
  "تنفيذ",
  "عقد",
  "اجراء",
  "تنظيم",
  "فرض",
  "بدء",
  "استئناف",
  "توقيع",
  "ابرام",
  "توصل",
  "ارتكاب",
  "اقامه",
]);
// Kinds that people come and gather for: «للتفاوض», «للتوسط», «للتظاهر».
const SOUGHT: ReadonlySet<string> = new Set([
  "mediation",
  "negotiation",
  "meeting",
  "protest",
  "withdrawal",
  "release",
  "election",
  "arrest",
  "raid",
]);

/** «وصل الوفد للتفاوض»: ل and a verbal noun with the article, nothing else over it. */
function purposeOf(draft: Draft, c: Candidate): boolean {
  if (c.pos === "verb" || c.plural || !SOUGHT.has(c.trigger.frame.kind)) return false;
  return /^[وف]?لل/.test(draft.line.form[c.first] ?? "") && draft.words.reading[c.first]?.pos === "masdar" && !isDone(draft, c);
}

// Verbs whose ل leads to what is done: «سارع للتدخل», «اضطر للانسحاب».
const DOING: ReadonlySet<string> = new Set(["سارع", "بادر", "اضطر", "عمد", "لجأ", "تعرض", "خضع", "أدى", "دفع", "عاد"]);
function isDone(draft: Draft, c: Candidate): boolean {
  for (let t = c.first - 1; t >= 0 && c.first - t <= 7 && draft.line.kind[t] === TokenKind.word; t--)
    if (draft.words.tag[t] === Tag.verb) return DOING.has(draft.words.reading[t]?.lemma ?? "");
  return false;
}

// Nouns whose denial leaves what they lead to as it is: «نفى مسؤوليته عن الهجوم», «نفى علاقته بالتفجير».
const SHARE = /^(?:ال)?(?:مسووليه|مسووليت|علاقه|علاقت|صله|صلت)/;
function sharedIn(draft: Draft, cue: number, c: Candidate): boolean {
  for (let t = cue + 1; t < c.first; t++) if (SHARE.test(draft.words.body[t] ?? "")) return true;
  return false;
}

/** What is named with the article and stands away from its governor is known already: a plan or demand around it is not about its being. */
function known(draft: Draft, c: Candidate, far: number, j: Judgement): Judgement | null {
  return c.definite && !isDeed(draft, c) && far >= 2 && j.factual !== "not-happened" && j.factual !== "alleged" ? null : j;
}

// Kinds whose verbal noun takes the article without being known: «الإفراج عن», «الانسحاب من», «القبض على».
const DEEDS: ReadonlySet<string> = new Set(["release", "withdrawal", "territory-taken", "arrest"]);
const DEED_PREPOSITIONS: ReadonlySet<string> = new Set(["عن", "من", "علي"]);
const isDeed = (draft: Draft, c: Candidate): boolean =>
  DEEDS.has(c.trigger.frame.kind) && DEED_PREPOSITIONS.has(draft.words.body[c.last + 1] ?? "");

const TRANSPARENT = new Set<number>([
  Tag.noun,
  Tag.adjective,
  Tag.other,
  Tag.preposition,
  Tag.quantifier,
  Tag.number,
  Tag.demonstrative,
  Tag.latin,
  Tag.particle,
  Tag.pronoun,
  Tag.conjunction,
]);

const DEALING: ReadonlySet<string> = new Set(["توصل", "اتفق", "وافق"]);

/** A verb on the way: what it says, or whether the walk goes on, jumps a relative clause, or ends. */
function verbAbove(sight: Sight, c: Candidate, t: number, far: number): Judgement | "on" | "relative" | "stop" {
  const { draft, index } = sight;
  const { line, words } = draft;
  if (STILL.has(words.body[t] ?? "")) return "stop";
  const cue = cueVerb(sight, t);
  if (cue && !isItsSubject(draft, t, c) && !(c.trigger.frame.kind === "agreement" && DEALING.has(cue.word))) {
    const j = applyVerb(sight, t, cue, c.first);
    if (j) return j;
  }
  // «مخطط يستهدف مهاجمة مواقع»: what is aimed at
  if (far === 0 && words.reading[t]?.lemma === "استهدف" && words.reading[t]?.tense === "imperfect" && !c.plural && !c.definite)
    return fact("planned", "aim");
  const light = verbHits(line, t, index.light);
  if (light.length > 0 || far <= 1) {
    const j = verbJudgement(sight, t);
    if (j) return j;
    // a masdar written like its verb: «رفض عقد اجتماع»
    if ((line.pro[t] ?? 0) === 0 && (line.form[t] ?? "").length <= 3 && c.first - t <= 2 && previous(draft, t) >= 0) return "on";
    if (light.length > 0 && c.light < 0) c.light = t;
    return "stop";
  }
  for (let i = t - 1; i >= 0 && t - i <= 3 && line.sentence[i] === line.sentence[t]; i--)
    if (words.tag[i] === Tag.relative) return "relative";
  return "stop";
}

/** A negated act under a promise or demand stays promised or demanded, negated; alone it did not happen. */
function mix(j: Judgement | null, negated: boolean): Judgement | null {
  if (!j) return negated ? { ...fact("not-happened", "negated"), negated: true } : null;
  if (!negated) return j;
  if (j.factual === "happened") return { ...fact("not-happened", j.rule), negated: true };
  return { ...j, negated: true };
}

/** After a parenthesis between commas, the preposition that a cue verb before it waits for: «ينص الاتفاق، بحسب …، على تسليم …». */
function waitedFor(sight: Sight, c: Candidate, comma: number): Judgement | null {
  const { draft } = sight;
  const clitic = (draft.line.pro[comma + 1] ?? 0) & (Pro.ba | Pro.lam);
  const prep = clitic === 0 ? (draft.words.body[comma + 1] ?? "") : clitic === Pro.ba ? "ب" : "ل";
  const bare = c.first === comma + 1 && clitic === 0 && !c.definite && c.pos !== "verb";
  if ((!AWAITED.has(prep) && !bare) || c.first - comma > 4) return null;
  let open = false; // the comma that opens the parenthesis
  const first = draft.line.sentenceFirst[draft.line.sentence[comma] ?? 0] ?? 0;
  for (let t = comma - 1; t >= first && comma - t <= REACH; t--) {
    if ("،,".includes(draft.line.form[t] ?? "?")) open = true;
    if (draft.words.tag[t] !== Tag.verb) continue;
    const cue = cueVerb(sight, t);
    if (bare && !open) continue;
    if (bare)
      return cue && cue.prep === null && (cue.factual === "not-happened" || cue.factual === "planned") ? applyVerb(sight, t, cue) : null;
    if (!cue) continue;
    if (prep === "الي" && cue.word === "دعا") return applyVerb(sight, t, cue);
    if ((cue.prep ?? "").replace("ى", "ي").replace("إ", "ا") === prep) return applyVerb(sight, t, cue);
    if (prep === "ب" && cue.prep === null && WITH_BA.has(cue.factual)) return applyVerb(sight, t, cue);
  }
  return null;
}

const AWAITED: ReadonlySet<string> = new Set(["علي", "الي", "عن", "ب", "ل"]);
// Demands, threats, promises and charges take their content with ب: «هدد …، باغتيال», «طالب …، بوقف».
const WITH_BA: ReadonlySet<string> = new Set(["demanded", "threatened", "promised", "alleged"]);

const SPECIFYING: ReadonlySet<string> = new Set(["خاصه", "خصوصا", "ذلك", "لاسيما"]);

/** After a comma the same governor still holds for a coordinated or further member. */
function goesOn(draft: Draft, t: number): boolean {
  const { line, words } = draft;
  const form = line.form[t] ?? "";
  if (words.body[t] === "او" || FURTHER.has(words.body[t] ?? "") || FURTHER.has(form)) return true;
  if (SPECIFYING.has(words.body[t] ?? "")) return false;
  if (form.startsWith("و") && (words.tag[t] !== Tag.verb || STOPPERS.has(words.body[t] ?? "")) && ((line.pro[t] ?? 0) & Pro.waw) !== 0)
    return true;
  return false;
}

/** The trigger stands in the phrase that the preposition at `t` governs, or is coordinated with its head. */
function inPhraseOf(draft: Draft, t: number, trigger: number): boolean {
  let closed = false;
  const { phraseAt } = positionsOf(draft);
  for (let i = t + 1; i <= trigger; i++) {
    const conjunct = ((draft.line.pro[i] ?? 0) & Pro.waw) !== 0;
    if (closed && !conjunct) return false;
    if (conjunct) closed = false;
    if (i === trigger) return true;
    if (draft.words.tag[i] === Tag.preposition || draft.words.tag[i] === Tag.punct) return false;
    const own = draft.phrases[phraseAt[i] ?? -1];
    if (own && own.last < trigger && (draft.words.tag[own.last + 1] !== Tag.adjective || own.last + 1 >= trigger)) {
      closed = true;
      i = own.last;
    }
  }
  return true;
}

const blamed = (draft: Draft, t: number): boolean => {
  const first = draft.line.sentenceFirst[draft.line.sentence[t] ?? 0] ?? 0;
  for (let i = t - 1; i >= first && t - i <= 30; i--)
    if (/^(?:حمل|يحمل|تحمل|محمل|تحميل)/.test((draft.words.body[i] ?? "").replace(/^ل/, ""))) return true;
  return false;
};

/** The noun is the verb's subject, not its content: it follows at once without a preposition, and the verb wants one. */
function isItsSubject(draft: Draft, verb: number, c: Candidate): boolean {
  return c.first === verb + 1 && ((draft.line.pro[c.first] ?? 0) & (Pro.ba | Pro.lam)) === 0 && c.definite;
}

// Kinds whose verbal noun with ل is an argument («تعرض لهجوم», «رافض لاتفاق»), not a purpose.
const NO_PURPOSE: ReadonlySet<string> = new Set([
  "security-campaign",
  "agreement",
  "shelling",
  "attack",
  "siege",
  "airstrike",
  "drone-strike",
  "explosion",
  "suicide-attack",
  "control",
  "presence",
  "clash",
  "killing",
  "refusal",
  "threat",
]);

/** «لاستعادة», «لإخراج»: ل and an indefinite verbal noun say what for. */
function purposeMasdar({ draft }: Sight, c: Candidate): boolean {
  const form = draft.line.form[c.first] ?? "";
  if (c.pos === "verb" || c.plural || c.definite || NO_PURPOSE.has(c.trigger.frame.kind) || GIVEN.has(c.trigger.lemma)) return false;
  if (
    !/^[وف]?ل(?!ل)/.test(form) ||
    (draft.words.reading[c.first]?.pos ?? "masdar") !== "masdar" ||
    !((draft.line.pro[c.first] ?? 0) & Pro.lam)
  )
    return false;
  const p = previous(draft, c.first);
  return p >= 0 && draft.words.body[p] !== "نتيجه";
}
