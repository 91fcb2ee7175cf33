import { describe, expect, test } from "vitest";
import { reconcile } from "./index.ts";
import { type EventSketch, readingOf } from "./testing.ts";

const TERM = "بانسحاب الجيش من الروضة";
const NOT = "بعدم قصف الجيش للبلدة";
const deal = readingOf({
  id: "deal",
  published: "2024-03-06",
  events: [
    {
      kind: "agreement",
      says: `اتفق الجيش مع وجهاء البلدة في الروضة على وعد ${TERM} ${NOT}`,
      place: "الروضة",
      when: "2024-03-06",
      who: [
        ["party", "الجيش"],
        ["party", "وجهاء البلدة"],
        ["mediator", "حركة الفجر"],
      ],
      terms: [{ does: TERM }, { does: NOT, negated: true }],
    },
  ],
});
/** What the terms speak of, as mentions within their words. */
function withTerms() {
  const [agreement] = deal.events;
  if (!agreement) throw new Error("the sketch has an event");
  const part = (kind: "withdrawal" | "shelling", words: string, trigger: string, factual: "planned" | "promised") => {
    const start = deal.report.text.indexOf(words) + words.indexOf(trigger);
    return {
      ...agreement,
      id: `x-${kind}`,
      kind,
      trigger: [start, start + trigger.length] as [number, number],
      terms: [],
      factual,
      negated: factual === "promised",
      participants: agreement.participants.slice(0, 1).map((p) => ({ ...p, role: "agent" as const })),
    };
  };
  return { ...deal, events: [agreement, part("withdrawal", TERM, "انسحاب", "planned"), part("shelling", NOT, "قصف", "promised")] };
}
const later = (id: string, published: string, event: EventSketch) => readingOf({ id, published, events: [event] });
const withdrawal: EventSketch = {
  kind: "withdrawal",
  says: "انسحبت قوات الجيش من الروضة بالكامل",
  place: "الروضة",
  when: "2024-03-08",
  who: [["agent", "الجيش"]],
};
const shelling: EventSketch = {
  kind: "shelling",
  says: "قصفت مدفعية الجيش أطراف الروضة",
  place: "الروضة",
  when: "2024-03-20",
  who: [["agent", "الجيش"]],
};

describe("agreements", () => {
  test.each<[string, readonly ReturnType<typeof later>[], string, readonly string[]]>([
    ["told alone", [], "reported", ["reported", "reported"]],
    ["kept in a second report", [later("b", "2024-03-08", withdrawal)], "reported", ["reported kept", "reported"]],
    [
      "broken in a third",
      [later("b", "2024-03-08", withdrawal), later("c", "2024-03-20", shelling)],
      "disputed",
      ["reported kept", "reported broken"],
    ],
    [
      "someone else withdrew",
      [later("b", "2024-03-08", { ...withdrawal, says: "انسحبت كتائب النهر من الروضة", who: [["agent", "كتائب النهر"]] })],
      "reported",
      ["reported", "reported"],
    ],
    [
      "a withdrawal before the deal",
      [later("b", "2024-03-06", { ...withdrawal, when: "2024-02-20" })],
      "reported",
      ["reported", "reported"],
    ],
    [
      "a withdrawal from elsewhere",
      [later("b", "2024-03-09", { ...withdrawal, says: "انسحب الجيش من التلة", place: "التلة" })],
      "reported",
      ["reported", "reported"],
    ],
    ["only threatened", [later("b", "2024-03-20", { ...shelling, factual: "threatened" })], "reported", ["reported", "reported"]],
  ])("%s", (_, reports, state, terms) => {
    const { agreements, incidents } = reconcile([withTerms(), ...reports]);
    const [agreement] = agreements;
    expect(agreements).toHaveLength(1);
    expect(agreement).toMatchObject({ state, mediator: ["dawn"] });
    expect(agreement?.parties).toContain("army");
    expect(agreement?.terms.map((term) => term.state.map((s) => s.is).join(" "))).toEqual(terms);
    expect(incidents.some((i) => i.id === agreement?.incident)).toBe(true);
  });
  test("each state has its day and its quote", () => {
    const { agreements } = reconcile([withTerms(), later("b", "2024-03-08", withdrawal)]);
    expect(agreements[0]?.terms[0]?.state[1]).toMatchObject({ is: "kept", on: "2024-03-08", report: "b", evidence: [0, 6] });
  });
});

describe("spells", () => {
  const siege: EventSketch = {
    kind: "siege",
    says: "حاصر الجيش الروضة",
    place: "الروضة",
    when: "2024-03-05..",
    who: [
      ["agent", "الجيش"],
      ["target", "الروضة"],
    ],
  };
  test("a siege begins, goes on and is denied", () => {
    const { spells } = reconcile([
      later("a", "2024-03-06", siege),
      later("b", "2024-03-07", { ...siege, says: "يواصل الجيش حصار الروضة", factual: "ongoing" }),
      later("c", "2024-03-07", { ...siege, says: "نفى الجيش حصار الروضة", stance: "denies", factual: "not-happened" }),
    ]);
    expect(spells).toMatchObject([
      { kind: "siege", place: "p-الروضة", by: ["army"], start: "2024-03-05", end: null, standing: "contested" },
    ]);
    expect(spells[0]?.claims.map((c) => c.says).sort()).toEqual(["began", "is", "is not"]);
  });
  test("what lasts not is none", () => {
    expect(reconcile([later("a", "2024-03-20", shelling)]).spells).toEqual([]);
  });
});

describe("links and episodes", () => {
  const clash: EventSketch = {
    kind: "clash",
    says: "اشتباكات في الروضة بين الجيش وكتائب النهر",
    place: "الروضة",
    when: "2024-03-05",
    who: [
      ["party", "الجيش"],
      ["party", "كتائب النهر"],
    ],
  };
  const talks: EventSketch = {
    kind: "negotiation",
    says: "مفاوضات بين الجيش ووجهاء البلدة في الروضة",
    place: "الروضة",
    when: "2024-03-09",
    who: [
      ["party", "الجيش"],
      ["party", "وجهاء البلدة"],
    ],
  };
  test("talks follow the clash; a day in a campaign is part of it; background is recalled", () => {
    const campaign: EventSketch = {
      kind: "offensive",
      says: "حملة عسكرية للجيش على الروضة",
      place: "الروضة",
      when: "2024-03-01..2024-03-25",
      who: [["agent", "الجيش"]],
    };
    const { incidents } = reconcile([
      later("a", "2024-03-06", clash),
      later("b", "2024-03-09", talks),
      later("c", "2024-03-26", campaign),
      readingOf({
        id: "d",
        published: "2024-06-01",
        events: [
          { kind: "protest", says: "احتجاج في التلة", place: "التلة", when: "2024-06-01" },
          { kind: "visit", says: "زيارة وفد إلى التلة قبل أعوام", place: "التلة", when: "2020-01-01", background: true },
        ],
      }),
    ]);
    const kind = new Map(incidents.map((i) => [i.id, i.kind]));
    const links = incidents.flatMap((i) => i.links.map((link) => `${i.kind} ${link.kind} ${kind.get(link.to)}`)).sort();
    expect(links).toEqual([
      "clash part-of offensive",
      "negotiation follows clash",
      "negotiation follows offensive",
      "protest recalls visit",
    ]);
  });
  test("three incidents of one place in one month are an episode; two are none", () => {
    const three = [later("a", "2024-03-06", clash), later("b", "2024-03-09", talks), later("c", "2024-03-20", shelling)];
    expect(reconcile(three).episodes).toMatchObject([
      { place: "p-الروضة", start: "2024-03-05", end: "2024-03-20", title: { ar: "الروضة، آذار 2024" } },
    ]);
    expect(reconcile(three.slice(0, 2)).episodes).toEqual([]);
  });
});

describe("people", () => {
  const killing = (name: string): EventSketch => ({
    kind: "killing",
    says: `مقتل ${name} في الروضة برصاص مجهولين`,
    place: "الروضة",
    when: "2024-03-05",
    who: [["target", name]],
  });
  test("one name in one incident is one person, by every teller", () => {
    const { people } = reconcile([
      later("a", "2024-03-06", killing("سامر العلوان")),
      later("b", "2024-03-06", { ...killing("سامر العلوان"), says: "اغتيال سامر العلوان في الروضة" }),
    ]);
    expect(people).toMatchObject([{ name: { ar: "سامر العلوان" }, sensitive: true, fate: [{ is: "killed" }, { is: "killed" }] }]);
  });
  test("one name in two incidents is two people", () => {
    const elsewhere = { ...killing("سامر العلوان"), says: "مقتل سامر العلوان في التلة", place: "التلة", when: "2021-01-01" };
    expect(reconcile([later("a", "2024-03-06", killing("سامر العلوان")), later("b", "2021-01-02", elsewhere)]).people).toHaveLength(2);
  });
});
