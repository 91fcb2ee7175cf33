import { describe, expect, test } from "vitest";
import { reconcile } from "./index.ts";
import { type EventSketch, readingOf } from "./testing.ts";

const strike: EventSketch = {
  kind: "airstrike",
  says: "قصفت طائرات اللواء الرابع سوقا في الروضة يوم الثلاثاء",
  place: "الروضة",
  when: "2024-03-05",
  who: [["agent", "اللواء الرابع"]],
};
const clash: EventSketch = {
  kind: "clash",
  says: "اندلعت اشتباكات بين الجيش ومقاتلون محليون في الروضة",
  place: "الروضة",
  when: "2024-03-05",
  who: [
    ["party", "الجيش"],
    ["party", "مقاتلون محليون"],
  ],
};

/** Whether the first events of two reports come to stand in one incident. */
function meet(a: EventSketch, b: EventSketch, days: readonly [string | null, string | null] = ["2024-03-06", "2024-03-06"]): boolean {
  const readings = [readingOf({ id: "a", published: days[0], events: [a] }), readingOf({ id: "b", published: days[1], events: [b] })];
  return reconcile(readings).incidents.length === 1;
}

describe("mentions of one incident meet", () => {
  test.each<[string, EventSketch, EventSketch]>([
    ["the same kind, place, day and actor", strike, { ...strike, says: "شن اللواء الرابع غارة على سوق الروضة" }],
    ["an actor and the force it belongs to", strike, { ...strike, says: "نفذ الجيش غارة على سوق الروضة", who: [["agent", "الجيش"]] }],
    ["no actor told, all else the same", strike, { ...strike, says: "استهدفت غارة سوقا في بلدة الروضة", who: [] }],
    [
      "a raid that became a clash",
      clash,
      { ...clash, kind: "raid", says: "اقتحم الجيش البلدة بحثا عن مطلوبين", who: [["agent", "الجيش"]] },
    ],
    [
      "a clash and its dead",
      clash,
      {
        kind: "killing",
        says: "مقتل عنصرين من الجيش في الروضة خلال اشتباكات",
        place: "الروضة",
        when: "2024-03-05",
        who: [["target", "الجيش"]],
      },
    ],
    ["a day within a month", clash, { ...clash, says: "شهدت البلدة اشتباكات بين الجيش ومقاتلون محليون", when: "2024-03-01..2024-03-31" }],
    ["a town within its governorate", strike, { ...strike, says: "قصف اللواء الرابع مناطق في السهل", place: "السهل" }],
    [
      "both sentences speak of one group, whose part is not understood",
      { ...strike, who: [], says: "غارة على مقر تابع لما يعرف باسم حركة الفجر في الروضة", speaksOf: ["حركة الفجر"] },
      { ...strike, when: null, who: [], says: "قصف جوي على حركة الفجر في الروضة", speaksOf: ["حركة الفجر"] },
    ],
    [
      "whose dead are counted was there",
      { ...clash, says: "اشتباكات اندلعت في الروضة وقتل ثلاثة من عناصر حركة الفجر فيها", who: [["party", "حركة الفجر"]], when: null },
      {
        ...clash,
        says: "مواجهات شهدتها الروضة سقط فيها أربعة من المسلحين",
        who: [],
        when: null,
        tolls: [{ text: "أربعة", harm: "killed", low: 4, whose: "حركة الفجر" }],
      },
    ],
    ["an undated telling in a report of the next day", strike, { ...strike, says: "قصف اللواء الرابع سوقا شعبيا هناك", when: null }],
    [
      "five killed against six",
      { ...strike, tolls: [{ text: "سوقا", harm: "killed", low: 5 }] },
      { ...strike, says: "قصف اللواء الرابع الروضة فقتل ستة", tolls: [{ text: "ستة", harm: "killed", low: 6 }] },
    ],
  ])("%s", (_, a, b) => {
    expect(meet(a, b)).toBe(true);
    expect(meet(b, a)).toBe(true);
  });
});

describe("mentions of different incidents stay apart", () => {
  test.each<[string, EventSketch, EventSketch]>([
    ["another day", strike, { ...strike, says: "قصف اللواء الرابع سوق الروضة", when: "2024-03-20" }],
    ["another town, far away", strike, { ...strike, says: "قصف اللواء الرابع بلدة التلة", place: "التلة" }],
    ["another country", strike, { ...strike, says: "قصفت طائرات ميناء", place: "الميناء", who: [] }],
    [
      "another kind of thing",
      strike,
      { kind: "meeting", says: "اجتمع وجهاء البلدة في الروضة", place: "الروضة", when: "2024-03-05", who: [["party", "وجهاء البلدة"]] },
    ],
    [
      "near in place and time, nothing else shared",
      { ...strike, who: [] },
      { kind: "attack", says: "هجوم مجهولين على حاجز قرب العيون", place: "العيون", when: "2024-03-05" },
    ],
    [
      "the same count, other actors",
      { ...strike, tolls: [{ text: "سوقا", harm: "killed", low: 3 }] },
      {
        ...strike,
        says: "قصفت كتائب النهر مدرسة فقتل ثلاثة",
        who: [["agent", "كتائب النهر"]],
        tolls: [{ text: "ثلاثة", harm: "killed", low: 3 }],
      },
    ],
    [
      "who acts in the one is acted on in the other",
      {
        kind: "attack",
        says: "هاجم الجيش حركة الفجر في الروضة",
        place: "الروضة",
        when: "2024-03-05",
        who: [
          ["agent", "الجيش"],
          ["target", "حركة الفجر"],
        ],
      },
      {
        kind: "attack",
        says: "هاجمت حركة الفجر الجيش في الروضة",
        place: "الروضة",
        when: "2024-03-05",
        who: [
          ["agent", "حركة الفجر"],
          ["target", "الجيش"],
        ],
      },
    ],
    ["nothing told but the kind", { kind: "clash", says: "اشتباكات عنيفة" }, { kind: "clash", says: "المواجهات مستمرة" }],
    [
      "both speak of the whole state, nothing else shared",
      { ...strike, when: null, background: true, who: [], says: "غارة سابقة في الروضة تحدث عنها الجيش طويلا", speaksOf: ["الجيش"] },
      { ...strike, who: [], says: "قصف جوي لم يعلق عليه الجيش في الروضة", speaksOf: ["الجيش"] },
    ],
    ["told before it happened", { ...strike, when: "2024-03-20" }, { ...strike, when: null, says: "قصف جوي على البلدة" }],
  ])("%s", (_, a, b) => {
    expect(meet(a, b)).toBe(false);
    expect(meet(b, a)).toBe(false);
  });

  test("no chain through a vague middle", () => {
    const readings = [
      readingOf({ id: "a", published: "2024-03-06", events: [strike] }),
      readingOf({
        id: "b",
        published: "2024-03-31",
        events: [{ ...strike, says: "غارات اللواء الرابع على الروضة خلال آذار", when: "2024-03-01..2024-03-31" }],
      }),
      readingOf({ id: "c", published: "2024-03-26", events: [{ ...strike, says: "قصف اللواء الرابع الروضة مجددا", when: "2024-03-25" }] }),
    ];
    const { incidents } = reconcile(readings);
    const of = (report: string) => incidents.find((i) => i.mentions.some((m) => m.report === report))?.id;
    expect(of("a")).not.toBe(of("c"));
  });
});

describe("decisions", () => {
  const readings = [
    readingOf({ id: "a", published: "2024-03-06", events: [strike] }),
    readingOf({ id: "b", published: "2024-03-06", events: [{ ...strike, says: "شن اللواء الرابع غارة على سوق الروضة" }] }),
    readingOf({ id: "c", published: "2024-03-26", events: [{ ...strike, says: "قصف اللواء الرابع الروضة مجددا", when: "2024-03-25" }] }),
  ];
  const mention = (i: number) => ({ report: readings[i]?.report.id ?? "", event: readings[i]?.events[0]?.id ?? "" });
  const groups = (decisions: Parameters<typeof reconcile>[1]) =>
    reconcile(readings, decisions)
      .incidents.map((i) =>
        i.mentions
          .map((m) => m.report)
          .sort()
          .join(""),
      )
      .sort();

  test("stand above the score", () => {
    expect(groups([])).toEqual(["ab", "c"]);
    expect(groups([{ is: "not-same", a: mention(0), b: mention(1) }])).toEqual(["a", "b", "c"]);
    expect(groups([{ is: "same", a: mention(0), b: mention(2) }])).toEqual(["ac", "b"]);
    expect(
      groups([
        { is: "same", a: mention(0), b: mention(2) },
        { is: "not-same", a: mention(0), b: mention(1) },
      ]),
    ).toEqual(["ac", "b"]);
  });
  test("about a mention that is gone change nothing", () => {
    expect(groups([{ is: "same", a: mention(0), b: { report: "gone", event: "x" } }])).toEqual(["ab", "c"]);
  });
});

test("an incident has the id of its first mention and keeps the ids of what it took in", () => {
  const first = readingOf({ id: "b", published: "2024-03-06", events: [strike] });
  const later = readingOf({ id: "a", published: "2024-03-07", events: [{ ...strike, says: "شن اللواء الرابع غارة على سوق الروضة" }] });
  const alone = [first, later].map((reading) => reconcile([reading]).incidents[0]?.id);
  const [together] = reconcile([first, later]).incidents;
  expect(together?.id).toBe(alone[0]);
  expect(together?.aliases).toEqual([alone[1]]);
});
