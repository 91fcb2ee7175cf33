import { describe, expect, test } from "vitest";
import type { Incident, RecordContent } from "../model/index.ts";
import { reconcile } from "./index.ts";
import { type EventSketch, type ReportSketch, readingOf } from "./testing.ts";

const day = "2024-03-06";
const strike: EventSketch = {
  kind: "airstrike",
  says: "قصفت طائرات اللواء الرابع سوقا في الروضة فقتل خمسة مدنيين يوم الثلاثاء",
  place: "الروضة",
  when: "2024-03-05",
  who: [["agent", "اللواء الرابع"]],
};
const again: EventSketch = { ...strike, says: "غارة نفذها اللواء الرابع على سوق الروضة أدت إلى مقتل ستة وإصابة عدد من الأهالي" };
const fight: EventSketch = {
  kind: "clash",
  says: "اشتباكات في الروضة بين الجيش وبين مقاتلون محليون أوقعت قتلى",
  place: "الروضة",
  when: "2024-03-05",
  who: [
    ["party", "الجيش"],
    ["party", "مقاتلون محليون"],
  ],
};

const record = (...reports: readonly Omit<ReportSketch, "id">[]): RecordContent =>
  reconcile(reports.map((report, i) => readingOf({ id: `r${i}`, published: day, ...report })));
const differences = (...reports: readonly Omit<ReportSketch, "id">[]): string[] =>
  record(...reports).incidents.flatMap((i) =>
    i.discrepancies.map(
      (d) =>
        `${d.kind} ${d.property} ${d.claims
          .map((c) => c.report)
          .sort()
          .join(" ")}`,
    ),
  );
const one = (...reports: readonly Omit<ReportSketch, "id">[]): Incident => {
  const { incidents } = record(...reports);
  const [incident] = incidents;
  if (!incident || incidents.length !== 1) throw new Error(`one incident expected, got ${incidents.length}`);
  return incident;
};
const five = { text: "خمسة", harm: "killed", low: 5 } as const;
const six = { text: "ستة", harm: "killed", low: 6 } as const;

describe("figures", () => {
  test("five killed against six: a conflict with both quotes", () => {
    const incident = one({ events: [{ ...strike, tolls: [five] }] }, { events: [{ ...again, tolls: [six] }] });
    expect(incident.discrepancies).toMatchObject([
      {
        property: "toll",
        kind: "conflict",
        claims: expect.arrayContaining([
          expect.objectContaining({ report: "r0", value: expect.objectContaining({ low: 5 }) }),
          expect.objectContaining({ report: "r1", value: expect.objectContaining({ low: 6 }) }),
        ]),
      },
    ]);
    expect(incident.tolls).toEqual([{ harm: "killed", unit: "people", who: null, low: 5, best: 5, high: 6 }]);
  });
  test.each<[string, EventSketch["tolls"], EventSketch["tolls"]]>([
    ["the same count", [five], [{ ...six, low: 5 }]],
    ["another harm", [five], [{ text: "عدد", harm: "wounded", low: 2, high: null }]],
    ["the dead of two sides", [{ ...five, whose: "الجيش" }], [{ ...six, whose: "حركة الفجر" }]],
    [
      "a whole and the groups it is the sum of",
      [five],
      [
        { ...six, low: 3 },
        { text: "عدد", harm: "killed", low: 2 },
      ],
    ],
    ["«at least» and what it holds", [{ ...five, text: "خمسة" }], [{ text: "عدد", harm: "killed", low: 4, high: null }]],
    ["two loose counts", [{ ...five, low: 2, high: null }], [{ ...six, low: 3, high: null }]],
  ])("no difference: %s", (_, a, b) => {
    expect(
      differences({ events: [{ ...strike, ...(a ? { tolls: a } : {}) }] }, { events: [{ ...again, ...(b ? { tolls: b } : {}) }] }).filter(
        (d) => d.includes("toll"),
      ),
    ).toEqual([]);
  });
  test("a count against «عدد من» is a range", () => {
    expect(
      differences(
        { events: [{ ...strike, tolls: [five] }] },
        { events: [{ ...again, tolls: [{ text: "عدد", harm: "killed", low: 2, high: null }] }] },
      ),
    ).toEqual(["range toll r0 r1"]);
  });
  test("the same outlet tells it anew the next day: superseded, both kept", () => {
    const incident = one(
      { outlet: "صوت السهل", events: [{ ...strike, tolls: [five] }] },
      { outlet: "صوت السهل", published: "2024-03-07", events: [{ ...again, tolls: [six] }] },
    );
    expect(incident.discrepancies.filter((d) => d.property === "toll")).toEqual([]);
    expect(incident.claims.filter((c) => c.property === "toll").map((c) => [c.report, c.superseded])).toEqual([
      ["r0", true],
      ["r1", false],
    ]);
    expect(incident.tolls).toMatchObject([{ low: 6, best: 6, high: 6 }]);
  });
  test("the same outlet months later with another figure differs from itself", () => {
    expect(
      differences(
        { outlet: "صوت السهل", events: [{ ...strike, tolls: [five] }] },
        { outlet: "صوت السهل", published: "2024-11-01", events: [{ ...again, tolls: [six] }] },
      ),
    ).toEqual(["conflict toll r0 r1"]);
  });
  test("best is what most independent witnesses tell", () => {
    const incident = one(
      { events: [{ ...strike, tolls: [five] }] },
      { events: [{ ...again, tolls: [six] }] },
      { events: [{ ...strike, says: "مقتل ستة في غارة للواء الرابع: قصف اللواء الرابع سوق الروضة", tolls: [six] }] },
    );
    expect(incident.tolls).toMatchObject([{ low: 5, best: 6, high: 6 }]);
  });
});

describe("days and places", () => {
  test.each<[string, Partial<EventSketch>, Partial<EventSketch>, string[]]>([
    ["mid-March against the 15th", { when: "2024-03-15" }, { when: "2024-03-11..2024-03-20" }, ["range time r0 r1"]],
    ["a day and its month", { when: "2024-03-15" }, { when: "2024-03-01..2024-03-31" }, []],
    ["a day and its year", { when: "2024-03-15" }, { when: "2024-01-01..2024-12-31" }, []],
    ["two days one after the other", { when: "2024-03-15" }, { when: "2024-03-16" }, ["conflict time r0 r1"]],
    ["a day that its sentence does not tell", { when: "2024-03-15", carried: true }, { when: "2024-03-16" }, []],
    ["a town and its governorate", {}, { place: "السهل" }, []],
  ])("%s", (_, a, b, expected) => {
    expect(
      differences({ published: "2024-03-17", events: [{ ...strike, ...a }] }, { published: "2024-03-17", events: [{ ...again, ...b }] }),
    ).toEqual(expected);
  });

  test("an officer sent to two places", () => {
    const move = {
      kind: "appointment",
      says: "نقل العميد سالم الحجار إلى الروضة",
      place: "الروضة",
      who: [["target", "سالم الحجار"]],
    } as const satisfies EventSketch;
    expect(
      differences({ events: [move] }, { events: [{ ...move, says: "تعيين العميد سالم الحجار قائدا في التلة", place: "التلة" }] }),
    ).toEqual(["conflict place r0 r1"]);
  });
});

describe("whether it happened", () => {
  const denial: EventSketch = {
    ...strike,
    says: "نفى الجيش أن يكون اللواء الرابع قصف سوق الروضة",
    stance: "denies",
    factual: "not-happened",
    teller: ["official", "الجيش"],
  };
  test("told and denied", () => {
    const incident = one({ events: [strike] }, { events: [denial] });
    expect(incident.discrepancies).toMatchObject([
      { property: "happened", kind: "denial", claims: [{ report: "r0" }, { report: "r1", voice: { stance: "denies" } }] },
    ]);
    expect(incident.standing).toBe("contested");
  });
  test("only denied", () => {
    expect(one({ events: [denial] })).toMatchObject({ standing: "denied", discrepancies: [] });
  });
  test("one teller, and two independent ones", () => {
    expect(one({ events: [strike] }).standing).toBe("single-voice");
    expect(one({ events: [strike] }, { events: [again] }).standing).toBe("corroborated");
  });
  test("conceded by those who did it, when it met civilians; claimed against fighters it is a boast", () => {
    const admits = (whom: string): EventSketch => ({
      ...strike,
      says: `أقر اللواء الرابع بأنه قصف سوق الروضة مستهدفا ${whom}`,
      stance: "confirms",
      teller: ["official", "اللواء الرابع"],
      who: [
        ["agent", "اللواء الرابع"],
        ["target", whom],
      ],
    });
    expect(one({ events: [admits("مدنيين")] }).standing).toBe("conceded");
    expect(one({ events: [admits("حركة الفجر")] }).standing).toBe("single-voice");
  });
});

describe("witnesses", () => {
  const body: EventSketch[] = [
    "وقال شهود إن الدخان شوهد من القرى المجاورة طوال ساعات المساء",
    "وأضافوا أن سيارات الإسعاف نقلت المصابين إلى المشفى الوحيد في المنطقة قبل منتصف الليل",
  ].map((says) => ({ kind: "other", says }));
  const count = (...reports: readonly Omit<ReportSketch, "id">[]) =>
    record(...reports).incidents.find((i) => i.kind === "airstrike" || i.kind === "clash")?.witnesses;

  test("a copied text under another name is one witness", () => {
    expect(count({ events: [strike, ...body] }, { events: [{ ...strike, says: `عاجل ${strike.says}` }, ...body] })).toMatchObject({
      reports: 2,
      independent: 1,
      chains: [{ reports: ["r0", "r1"] }],
    });
  });
  test("two texts of their own are two", () => {
    expect(count({ events: [strike] }, { events: [again] })).toMatchObject({ reports: 2, independent: 2 });
  });
  test("two outlets that quote one agency are one", () => {
    const quoted = (event: EventSketch): EventSketch => ({
      ...event,
      says: `${event.says} بحسب وكالة الضفاف`,
      teller: ["media", "وكالة الضفاف"],
    });
    expect(count({ events: [quoted(strike)] }, { events: [quoted(again)] })).toMatchObject({
      independent: 1,
      chains: [{ source: "وكالة الضفاف", reports: ["r0", "r1"] }],
    });
  });
  test("two unnamed sources are not one", () => {
    const quoted = (event: EventSketch): EventSketch => ({
      ...event,
      says: `${event.says} وفق مصدر محلي`,
      teller: ["anonymous", "مصدر محلي"],
    });
    expect(
      count(
        { events: [quoted(fight)] },
        { events: [quoted({ ...fight, says: "تجدد القتال في الروضة وبين الجيش وبين مقاتلون محليون مواجهات" })] },
      ),
    ).toMatchObject({ independent: 2 });
  });
});

describe("every claim", () => {
  test("has a quote in its report", () => {
    const readings = [
      readingOf({ id: "r0", published: day, events: [{ ...strike, tolls: [five] }, fight] }),
      readingOf({ id: "r1", published: day, events: [{ ...again, tolls: [six] }] }),
    ];
    for (const incident of reconcile(readings).incidents) {
      for (const claim of [...incident.claims, ...incident.discrepancies.flatMap((d) => d.claims)]) {
        const text = readings.find((r) => r.report.id === claim.report)?.report.text ?? "";
        const [start, end] = Array.isArray(claim.evidence) ? claim.evidence : claim.evidence.span;
        expect(text.slice(start, end).length).toBe(end - start);
        expect(end).toBeGreaterThan(start);
      }
    }
  });
});
