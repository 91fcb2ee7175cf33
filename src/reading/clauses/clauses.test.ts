// Where sentences break into clauses, and whose verb it is: own sentences, each with the words that open a clause and the subject of a verb.
import { describe, expect, test } from "vitest";
import { loadKnowledge } from "../../knowledge/index.ts";
import { draftOf } from "../index.ts";
import { phraseStarts, subjectOf } from "./subject.ts";

const knowledge = loadKnowledge();
const read = (text: string) =>
  draftOf({ id: "r", version: 1, title: null, outlet: null, url: null, text, sha256: "", published: null, language: "ar" }, knowledge);

/** The clauses of a text as "edge:first word". */
function clausesOf(text: string): readonly string[] {
  const draft = read(text);
  return draft.clauses.map((c) => `${c.edge}:${text.slice(draft.line.start[c.first] ?? 0, draft.line.end[c.first] ?? 0)}`);
}

function subject(text: string, verb: string): string | null {
  const draft = read(text);
  const t = draft.line.end.findIndex((end) => end > text.indexOf(verb));
  const found = subjectOf(draft, phraseStarts(draft), t, (p) => p.sort === "actor" || p.sort === "person" || p.sort === "place");
  const p = found && draft.phrases[found.phrase];
  return p ? text.slice(p.start, p.end) : null;
}

describe("clauses", () => {
  test.each([
    ["قال الجيش إن قواته تقدمت", ["root:قال", "complement:إن"]],
    ["القوات التي حاصرت المدينة انسحبت", ["root:القوات", "relative:التي"]],
    ["انسحب الجيش بعد أن قصف القرية", ["root:انسحب", "adverbial:بعد"]],
    ["تقدم الجيش فيما انسحب المسلحون", ["root:تقدم", "adverbial:فيما"]],
    ["تقدم الجيش في حين انسحب المسلحون", ["root:تقدم", "adverbial:في"]],
    ["دخل الجيش المدينة واعتقل شبانا", ["root:دخل", "coordinate:واعتقل"]],
    // no clause of its own
    ["قصف الجيش المدينة والقرية", ["root:قصف"]],
    ["انسحب الجيش بعد القصف", ["root:انسحب"]],
    ['دخل مقاتلو "الفجر" القرية', ["root:دخل"]],
    ["اجتمع الوجهاء والضباط في المدينة", ["root:اجتمع"]],
    ["وصل الوفد قبل يومين", ["root:وصل"]],
    ['زار الوفد مقر "الجبهة الوطنية" أمس', ["root:زار"]],
  ])("%s", (text, expected) => expect(clausesOf(text)).toEqual(expected));
});

describe("subjects", () => {
  test.each([
    ["قصف الجيش السوداني المدينة.", "قصف", "الجيش السوداني"],
    ["الجيش السوداني قصف المدينة.", "قصف", "الجيش السوداني"],
    ["زار وفد الأمم المتحدة دمشق، والجيش السوري يحاصر البلدة.", "يحاصر", "الجيش السوري"],
    ["وقعت انفجارات تبنى معظمها تنظيم داعش.", "تبنى", "تنظيم داعش"],
    ["القوات الإسرائيلية التي اقتحمت المخيم انسحبت.", "اقتحمت", "القوات الإسرائيلية"],
    // nobody that acts
    ["وقع انفجار في السوق.", "وقع", null],
    ["اندلع حريق في الغابة.", "اندلع", null],
    ["توقف القصف بعد ساعة.", "توقف", null],
    ["هطلت الأمطار على المخيم.", "هطلت", null],
    ["ارتفعت الحصيلة إلى عشرة.", "ارتفعت", null],
  ])("%s «%s»", (text, verb, expected) => expect(subject(text, verb)).toBe(expected));
});
