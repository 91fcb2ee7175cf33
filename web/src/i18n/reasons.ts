// The record's own sentences of reason («the same place», «both name …»), said in Arabic. The record writes them in English;
// a slot in braces stands for words of reports, kept as they are, or for a kind of event, translated.
import { isKind } from "../design/kinds.ts";
import { ar } from "./ar.ts";

const REASONS: readonly (readonly [english: string, arabic: string])[] = [
  ["one report", "تقرير واحد"],
  ["both are by {a}", "كلاهما من {a}"],
  ["both name {a} as their source", "كلاهما ينسب إلى {a}"],
  ["{a} % of the shorter text stands in the longer", "{a} ٪ من النص الأقصر وارد في الأطول"],
  ["a report itself tells it again", "يعيد التقرير نفسه ذكرها"],
  ["told next as its result", "ذُكر بعدها على أنه نتيجتها"],
  ["told as the result in the same sentence", "ذُكر نتيجةً لها في الجملة نفسها"],
  ["the one is what the other speaks of", "أحدهما مضمون ما يتحدث عنه الآخر"],
  ["the one is a term of the other", "أحدهما بند من بنود الآخر"],
  ["told in one sentence", "ذُكرا في جملة واحدة"],
  ["told in one sentence of one actor", "ذُكرا في جملة واحدة عن طرف واحد"],
  ["told in the same words", "رويا بالكلمات نفسها"],
  ["told apart in one report", "ذكرهما تقرير واحد منفصلَين"],
  ["told as background", "ذُكرت على سبيل الخلفية"],
  ["{a} and {b} are different things", "{a} و{b} أمران مختلفان"],
  ["{a} and {b} go together", "{a} و{b} يجتمعان عادةً"],
  ["both tell of {a}", "كلاهما يروي: {a}"],
  ["the days agree", "الأيام متوافقة"],
  ["the days differ", "الأيام مختلفة"],
  ["the reports are of the same days", "التقريران من الأيام نفسها"],
  ["one of them gives no day", "أحدهما لا يذكر يومًا"],
  ["the same place", "المكان نفسه"],
  ["one place lies in the other", "أحد المكانين يقع في الآخر"],
  ["the places are near", "المكانان متقاربان"],
  ["the places are far from each other", "المكانان متباعدان"],
  ["the places differ", "المكانان مختلفان"],
  ["{a} / {b} take part", "يشارك {a} / {b}"],
  ["who acts in the one is acted on in the other", "الفاعل في أحدهما مستهدف في الآخر"],
  ["different actors act", "الفاعلان مختلفان"],
  ["both sentences speak of the same actor", "تذكر الجملتان الطرف نفسه"],
  ["the same figure ({a} / {b})", "العدد نفسه ({a} / {b})"],
  ["figures far apart ({a} / {b})", "عددان متباعدان ({a} / {b})"],
  ["both name {a}", "كلاهما يسمّي {a}"],
  ["the same state of things", "الحال نفسها"],
  ["their reports open alike, days apart at most", "مطلعا التقريرين متشابهان وبينهما أيام على الأكثر"],
  ["one is told as done, the other as intended", "أحدهما مروي على أنه وقع والآخر على أنه مقصود"],
  ["the same place, no pause longer than {a} days", "المكان نفسه، بلا انقطاع يزيد على {a} يومًا"],
  ["in the days and the place of the {a}, with one of its actors", "في أيام {a} ومكانه، ومعه أحد أطرافه"],
  ["after the {a}, in the same place, with one of its actors", "بعد {a}، في المكان نفسه، ومعه أحد أطرافه"],
  ["same place, same day", "المكان نفسه واليوم نفسه"],
  ["its own source", "مصدرها الخاص"],
  ["the same town, the day after", "البلدة نفسها، في اليوم التالي"],
];

/** A reason in Arabic, or null where it is not known. Several, joined by semicolons, are said one after the other. */
export function arabicReason(english: string): string | null {
  const whole = single(english);
  if (whole !== null || !english.includes("; ")) return whole;
  const parts = english.split("; ").map(single);
  return parts.every((part) => part !== null) ? parts.join("؛ ") : null;
}

function single(english: string): string | null {
  for (const [pattern, arabic] of REASONS) {
    const slots = matched(pattern, english);
    if (slots) return arabic.replace(/\{([ab])\}/g, (_, name: string) => kindOrWords(slots.get(name) ?? ""));
  }
  return null;
}

const kindOrWords = (words: string): string => (isKind(words) ? ar[`kind.${words}`] : words);

/** The words in the slots, or null. Each literal part is sought once, from the end of the one before: linear in the text. */
function matched(pattern: string, text: string): ReadonlyMap<string, string> | null {
  const parts = pattern.split(/\{([ab])\}/);
  const [head = "", ...rest] = parts;
  if (!text.startsWith(head)) return null;
  const slots = new Map<string, string>();
  let at = head.length;
  for (let i = 0; i < rest.length; i += 2) {
    const literal = rest[i + 1] ?? "";
    const last = i + 2 >= rest.length;
    const end = last ? (text.endsWith(literal) ? text.length - literal.length : -1) : text.indexOf(literal, at);
    if (end <= at) return null;
    slots.set(rest[i] ?? "", text.slice(at, end));
    at = end + literal.length;
  }
  return at === text.length ? slots : null;
}
