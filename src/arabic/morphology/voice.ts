// The voice of a verb in its sentence. Letters alone seldom tell («قتل» he killed, was killed): marks, case endings, agreement and what follows do.
import { Pro, TokenKind, type TokenLine } from "../token-line.ts";
import type { Analysis } from "./analyse.ts";
import { bareForm, readingsAt } from "./at.ts";
import {
  ACTS_ON_THINGS,
  CARRIES,
  DOERS,
  HARMS,
  IMPERSONAL,
  IMPERSONAL_WITH,
  LIGHT_OBJECTS,
  PASSIVE_BY_NATURE,
} from "./data/voice-words.ts";
import { phraseAt } from "./phrase.ts";
import type { Voice } from "./verb.ts";
import { mayBeVerb } from "./verb-or-noun.ts";

/**
 * Voice of token `i`, null where it is no verb we know. «قتل الجيش أربعة» (the army killed four) is active, «قتل أربعة جنود»
 * (four soldiers were killed), «قُتل» and «قتلت امرأة» (a woman was killed) passive.
 */
export function voiceOf(line: TokenLine, i: number): Voice | null {
  const readings = verbReadingsAt(line, i);
  const [first] = readings;
  if (!first) return null;
  if (readings.every((a) => a.voice === first.voice)) return first.voice;
  return fromContext(
    line,
    i,
    readings.filter((a) => a.enclitic === null),
  );
}

/** Verb readings of token `i` where its neighbours let it be a verb: third persons before others, form I before form II of one root. None at «قتل» in «جريمة قتل» (a crime of killing). */
export function verbReadingsAt(line: TokenLine, i: number): readonly Analysis[] {
  const all = readingsAt(line, i);
  const verbs = all.filter((a) => a.pos === "verb");
  if (verbs.length === 0 || (verbs.length < all.length && !mayBeVerb(line, i, all))) return [];
  const third = verbs.filter((a) => a.person === 3);
  const first = verbs.filter((a) => a.person === 1 && a.tense === "imperfect" && a.voice === "active");
  const spoken = first.length > 0 && third.every((a) => a.voice === "passive") && speaks(line, i); // «لا أريد», not «أُريد»
  const kept = spoken ? first : third.length > 0 ? third : verbs.filter((a) => a.voice === "active"); // «نوبل» is a name, not «we are …ed»
  return kept.filter(
    (a) => a.form !== 2 || !kept.some((b) => b.form === 1 && b.root === a.root && b.tense === a.tense && b.voice === a.voice),
  );
}

/** Words after which an alef opens an imperfect («لا أريد», «أن أصيب»), or the future س on the word itself. */
const SPEAKS = new Set(["لا", "لن", "لم", "ان", "سوف", "كنت", "انا", "انني", "اني"]);
const speaks = (line: TokenLine, i: number): boolean =>
  ((line.pro[i] ?? 0) & Pro.sin) !== 0 || (i > 0 && line.sentence[i] === line.sentence[i - 1] && SPEAKS.has(line.key[i - 1] ?? ""));

function fromContext(line: TokenLine, i: number, readings: readonly Analysis[]): Voice {
  const passive = readings.filter((a) => a.voice === "passive");
  const opens = opensClause(line, i);
  const next = bareForm(line, i + 1);
  const nextPro = line.pro[i + 1] ?? 0;
  if (line.sentence[i] === line.sentence[i + 1] && impersonal(line, i, passive, opens, next, nextPro)) return "passive";
  if (byNature(line, i, passive, nextPro)) return "passive";
  if (carriedOff(line, i, passive, next)) return "passive";
  const harms = passive.filter((a) => HARMS.has(a.id));
  if (harms.length > 0) return needsObject(line, i, harms, opens);
  return actsOnThings(line, i, readings, opens, next);
}

/** Verbs that act on things are active unless what follows, or the lack of it, shows the passive: «أُغلقت المدارس», «قرض سيُستخدم في». */
function actsOnThings(line: TokenLine, i: number, readings: readonly Analysis[], opens: boolean, next: string): Voice {
  const acts = readings.filter((a) => a.voice === "passive" && ACTS_ON_THINGS.has(a.id));
  if (acts.length === 0 || COMPLEMENT.has(next) || readings.some((a) => a.voice === "active" && !acts.some((b) => b.id === a.id)))
    return "active";
  const gender = acts.every((a) => a.gender === "f") ? "f" : "m";
  if (LIGHT_OBJECTS.has(next) && (opens || (next.length > 4 && next.startsWith("سراح"))) && !followsDoer(line, i, gender)) return "passive";
  const at = skipAdverbs(line, i + 1);
  const subject = line.sentence[at] === line.sentence[i] ? phraseAt(line, at) : null;
  if (subject) {
    if (!subject.number && !subject.sufferer && (subject.human || subject.doer)) return "active"; // «نقلت الوكالة», «فتح الرجل»
    return opens || subject.sufferer ? needsObject(line, i, acts, opens) : "active";
  }
  if (agentPhraseAhead(line, i)) return "passive";
  if (opens || i === 0 || line.kind[at] === TokenKind.punct || line.sentence[i - 1] !== line.sentence[i]) return "active";
  const before = readingsAt(line, i - 1);
  if (RELATIVES.has(line.key[i - 1] ?? "")) return before.length > 0 && !doerBefore(line, i - 1) ? "passive" : "active";
  return before.some((a) => a.pos === "noun" || a.pos === "masdar") && !doerBefore(line, i) ? "passive" : "active";
}

/** «كان قد نُقل إلى المستشفى», «المتهمون الذين أُحضروا إلى المحكمة»: the goal follows at once, and no object after it. */
function carriedOff(line: TokenLine, i: number, passive: readonly Analysis[], next: string): boolean {
  if (next !== "الى" || line.sentence[i + 1] !== line.sentence[i] || !passive.some((a) => a.tense === "past" && CARRIES.has(a.id)))
    return false;
  if (SUBJECT_PRONOUN.has(line.key[i - 1] ?? "")) return false;
  const goal = phraseAt(line, i + 2);
  const after = goal ? phraseAt(line, goal.end) : null;
  return after === null || line.sentence[goal?.end ?? 0] !== line.sentence[i] || !after.accusative;
}

/** A person, force or name right before token `i`, adjectives between: it is the one who does. */
function doerBefore(line: TokenLine, i: number): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 2 && line.sentence[j] === line.sentence[i]; j--) {
    const readings = readingsAt(line, j);
    if (readings.length === 0) return true;
    const [first] = readings;
    if (readings.some((a) => DOERS.has(a.lemma) || a.human === true) || first?.pos === "proper") return true;
    if (first?.pos !== "adjective") return false;
  }
  return false;
}

/** «توفي», «استشهد», «اضطر إلى»: verbs that are seldom said in the active where the letters leave it open. */
function byNature(line: TokenLine, i: number, passive: readonly Analysis[], nextPro: number): boolean {
  return passive.some((a) => {
    const rule = PASSIVE_BY_NATURE.get(a.id);
    if (rule === "short with ب") return a.tense === "imperfect" && a.voice === "passive" && (nextPro & Pro.ba) !== 0; // «لم تُصب بأذى»
    const when = a.tense === "past" ? rule : undefined;
    if (when === undefined || when === "always") return when === "always";
    if (when === "with ب") return (nextPro & Pro.ba) !== 0;
    if (when === "not with ب") return (nextPro & Pro.ba) === 0;
    if (when === "with إلى") return (nextPro & Pro.lam) !== 0 || [1, 2, 3, 4].some((k) => line.form[i + k] === "الى");
    return phraseAt(line, i + 1)?.accusative !== true;
  });
}

/** «يُعتقد أن», «يُعرف باسم», «عُثر على»: no noun at all is the subject. */
function impersonal(line: TokenLine, i: number, passive: readonly Analysis[], opens: boolean, next: string, nextPro: number): boolean {
  const he = passive.filter((a) => a.number === "s" && a.gender === "m");
  if (opens && nextPro === 0 && COMPLEMENT.has(next) && he.some((a) => a.tense === "imperfect" && IMPERSONAL.has(a.id))) return true;
  if ((nextPro & Pro.ba) !== 0 && passive.some((a) => a.id === "عرف.1" && a.tense === "imperfect")) return true;
  const resumes = RESUMING.has(next);
  if (!opens && !(resumes && RELATIVES.has(line.key[i - 1] ?? ""))) return false;
  if (resumes && line.sentence[i + 2] === line.sentence[i] && phraseAt(line, i + 2)) return false; // «الذي أعلن عنه الوزير»
  return he.some((a) => {
    const after = IMPERSONAL_WITH.get(a.id);
    if (!after || (a.id === "أعلن.4" && (line.pro[i] ?? 0) !== 0)) return false;
    return resumes || after.has(next) || (next === "الى" && after.has("إلى")) || ((nextPro & Pro.lam) !== 0 && after.has("ل"));
  });
}

const SUBJECT_PRONOUN = new Set(["انه", "انها", "انهم", "لكنه", "لكنها", "لكنهم", "بانه", "بانها", "بانهم", "هو", "هي", "هم"]);
const PREPOSITIONS = new Set([
  "في",
  "من",
  "الي",
  "علي",
  "عن",
  "مع",
  "بعد",
  "قبل",
  "خلال",
  "اثر",
  "عقب",
  "منذ",
  "حتي",
  "بين",
  "ضد",
  "اثناء",
  "جراء",
  "بسبب",
  "دون",
  "نتيجه",
]);
const RELATIVES = new Set(["الذي", "التي", "الذين", "اللذين", "اللتين", "اللذان", "اللتان", "من", "ما"]);
const RESUMING = new Set([
  "عنه",
  "عنها",
  "عنهم",
  "عنهما",
  "عليه",
  "عليها",
  "عليهم",
  "عليهما",
  "به",
  "بها",
  "بهم",
  "له",
  "لها",
  "لهم",
  "منه",
  "منها",
  "منهم",
  "اليه",
  "اليها",
  "اليهم",
  "معه",
  "معها",
  "معهم",
]);
const COMPLEMENT = new Set(["ان", "انه", "انها", "انهم", "بان", "بانه", "بانها"]);

/** The verb takes an object: it is passive where none is in sight, and the noun after it is what it was done to. */
function needsObject(line: TokenLine, i: number, passive: readonly Analysis[], opens: boolean): Voice {
  const at = skipAdverbs(line, i + 1);
  const subject = line.sentence[at] === line.sentence[i] ? phraseAt(line, at) : null;
  const imperfect = passive.every((a) => a.tense === "imperfect");
  const single = passive.filter((a) => a.number === "s");
  if (!subject)
    return imperfect && single.length === 0 && line.kind[at] === TokenKind.word && !PREPOSITIONS.has(line.key[at] ?? "")
      ? "active"
      : "passive";
  if (subject.accusative || single.length === 0) return "active"; // «قتل جنديين»; «قتلوا سائقه»: a plural verb has its subject behind it
  const before = i > 0 && line.sentence[i - 1] === line.sentence[i] ? (line.key[i - 1] ?? "") : "";
  if (SUBJECT_PRONOUN.has(before)) return "active"; // «إنها قتلت ثلاثة»
  const agent = agentPhraseAhead(line, i);
  const after = skipAdverbs(line, subject.end);
  const object = line.sentence[after] === line.sentence[i] ? phraseAt(line, after) : null;
  if (subject.doer && !(subject.human && object === null)) return "active"; // «قتل الجيش», but «قتل مسلحون في»
  if (object && !agent) return subject.number && !object.accusative ? "passive" : "active"; // «قتل مسلحون مدنيا»
  const feminine = single.every((a) => a.gender === "f");
  if (feminine && subject.gender === "m" && !(subject.plural && !subject.number)) return "active"; // «قتلت طفلا», «غارة قتلت ثلاثة»
  if (!feminine && subject.gender === "f" && !subject.number && at === i + 1) return "active"; // «قتل امرأة»
  if (!agent && at === i + 1 && before === (feminine ? "التي" : "الذي")) return "active"; // «الذي قتل فتى», not «التي قتل فيها»
  if (!opens && !agent && (imperfect || followsDoer(line, i, feminine ? "f" : "m"))) return "active"; // «الجيش قتل ثلاثة», «انتحاري يقتل»
  return "passive";
}

/** «من قبل», «على يد», «على أيدي», «بيد» before the clause ends: the passive's own way of naming who did it. */
function agentPhraseAhead(line: TokenLine, i: number): boolean {
  for (let j = i + 1; j < line.length && j < i + 14 && line.sentence[j] === line.sentence[i]; j++) {
    if (line.kind[j] === TokenKind.punct && line.form[j] !== '"') return false;
    const form = line.form[j];
    const next = line.form[j + 1];
    if ((form === "من" && next === "قبل") || (form === "على" && (next === "يد" || next === "ايدي" || next === "يدي"))) return true;
  }
  return false;
}

/** Nothing that could be the subject stands right before: line start, a mark, a conjunction, a particle. */
function opensClause(line: TokenLine, i: number): boolean {
  if (i === 0 || line.sentence[i] !== line.sentence[i - 1]) return true;
  if (((line.pro[i] ?? 0) & (Pro.waw | Pro.fa)) !== 0) return true;
  if (line.kind[i - 1] !== TokenKind.word) return line.kind[i - 1] !== TokenKind.number;
  return readingsAt(line, i - 1).some((a) => a.pos === "function") && !RELATIVES.has(line.key[i - 1] ?? "");
}

/**
 * A force or weapon right before the verb, or before its relative pronoun: «الجيش قتل», «الغارة التي قتلت». Not where it stands in a
 * phrase that opens the clause («وفي هجوم آخر قتل»).
 */
function followsDoer(line: TokenLine, i: number, gender: "m" | "f"): boolean {
  for (let j = i - 1; j >= 0 && j >= i - 4 && line.sentence[j] === line.sentence[i] && line.kind[j] === TokenKind.word; j--) {
    if (!readingsAt(line, j).some((a) => DOERS.has(a.lemma) && (a.gender === gender || (gender === "f" && a.number === "p")))) continue;
    const inside = ((line.pro[j] ?? 0) & (Pro.ba | Pro.lam)) !== 0 ? j : PREPOSITIONS.has(line.stem[j - 1] ?? "") ? j - 1 : -1;
    return inside < 0 || !opensClause(line, inside);
  }
  return false;
}

/** Adverbs of time and prepositional phrases between verb and subject: «قتل أمس في القصف ثلاثة». */
function skipAdverbs(line: TokenLine, from: number): number {
  let j = from;
  for (let steps = 0; steps < 4 && j < line.length; steps++) {
    const form = line.form[j] ?? "";
    if (ADVERBS.has(form) || RESUMING.has(form)) j += 1;
    else break;
  }
  return j;
}

const ADVERBS = new Set([
  "امس",
  "اليوم",
  "ايضا",
  "كذلك",
  "صباحا",
  "مساء",
  "فجرا",
  "ليلا",
  "ظهرا",
  "فورا",
  "لاحقا",
  "موخرا",
  "امس",
  "حاليا",
  "فجر",
  "صباح",
  "كما",
  "فيها",
  "فيه",
  "فيهما",
  "خلالها",
  "خلاله",
  "اثناءها",
  "جراءها",
  "انذاك",
  "حينها",
  "عندها",
  "هناك",
  "مساء",
  "ليل",
]);

/**
 * «تم القبض على», «جرى اعتقال»: a passive said with تم or جرى and a verbal noun. The token of the noun, null where token `i` opens none.
 */
export function saidWithDone(line: TokenLine, i: number): number | null {
  if (!verbReadingsAt(line, i).some((a) => a.id === "تم.1" || a.id === "جرى.1")) return null;
  const at = skipAdverbs(line, i + 1);
  if (at >= line.length || line.sentence[at] !== line.sentence[i]) return null;
  return readingsAt(line, at).some((a) => a.pos === "masdar") ? at : null;
}
