import { describe, expect, test } from "vitest";
import { findTimes, tokenize } from "../arabic/index.ts";
import { solvePublished } from "./published.ts";

function solve(text: string, given: string | null = null) {
  const line = tokenize(text);
  return solvePublished(line, findTimes(line), { given });
}
const range = (text: string, given: string | null = null): string => {
  const { published } = solve(text, given);
  return published ? `${published.start}..${published.end} ${published.grain} ${published.basis}` : "none";
};

describe("the day that a report's words leave", () => {
  test.each([
    // weekday, day and month after a date that the report looks back to
    ["وصل الوفد أمس، الجمعة 15 من كانون الأول. وكان قد غادر في تشرين الأول 2022.", "2023-12-16..2023-12-16 day inferred"],
    ["اندلع القتال اليوم الاثنين 8 تشرين الأول، وكان قد هدأ في أيار 2018.", "2018-10-08..2018-10-08 day inferred"],
    [
      "قال ناشط صباح اليوم، الجمعة 14 من تشرين الأول إن الطريق مغلق.\n— مرصد السهل (@sahl) October 14, 2022",
      "2022-10-14..2022-10-14 day inferred",
    ],
    ["يصل الوفد غداً الثلاثاء 5 آذار، بعد زيارة في تموز 2023.", "2024-03-04..2024-03-04 day inferred"],
    // the page's own date
    ["السبت 10 كانون الأول 2022 – شبكة السهل\nعاد الهدوء إلى البلدة.", "2022-12-10..2022-12-10 day inferred"],
    ["عاد الهدوء إلى البلدة.\nنُشر في 3 آذار 2021", "2021-03-03..2021-03-03 day inferred"],
    ["عاد الهدوء إلى البلدة اليوم الأربعاء.\nآخر تحديث: 03/03/2021", "2021-03-03..2021-03-03 day inferred"],
    // honest ranges
    ["قُتل الرجل أواخر العام الفائت، بعد عام 2016 الماضي.", "2017-01-01..2017-12-31 year inferred"],
    ["شهدت البلدة منتصف مارس (آذار) الماضي 2022 اشتباكات، وعادت أمس (الأربعاء).", "2022-04-07..2023-03-30 range inferred"],
    ["هاجموا في 15 من آذار الحالي، كما فعلوا في نيسان 2021 وفي عام 2020.", "2022-03-01..2022-03-31 month inferred"],
    ["هو الهجوم الثامن خلال العام الجاري، بعد هجوم 13 مايو، وهو الأعنف منذ بداية عام 2022.", "2022-05-13..2022-11-12 year inferred"],
    // nothing that bounds the day
    ["قال المتحدث اليوم الجمعة إن الطريق مفتوح.", "none"],
    ["قُتل ثلاثة أشخاص أمس.", "none"],
    ["بدأت الحرب في عام 2011.", "none"],
    ["اندلع القتال اليوم الاثنين 8 تشرين الأول، منذ عام 2011.", "none"],
    ["لا يذكر النص أي وقت.", "none"],
    ["", "none"],
    // words that clash leave no day
    ["قال اليوم السبت إن الاجتماع عُقد أمس الأحد.", "none"],
    // a date at the head that the words rule out is not the report's
    [
      "الأحد 21 كانون الثاني 2018\nوصل الوفد اليوم، الاثنين 13 تشرين الثاني، بعد زيارة في 3 آذار 2017.",
      "2017-11-13..2017-11-13 day inferred",
    ],
    // told of a later day: not written on the day of the quoted statement
    ["جاء في البيان: «وصلنا اليوم (7 يونيو 2018)». وفي 9 أيلول 2018 عاد الوفد من زيارته الطويلة إلى المدينة وريفها.", "none"],
  ])("%s", (text, wanted) => {
    expect(range(text)).toBe(wanted);
  });
});

describe("a given day", () => {
  test("stands as it is, with its time", () => {
    expect(solve("وصل أمس.", "2021-03-03T14:05").published).toEqual({
      start: "2021-03-03",
      end: "2021-03-03",
      grain: "day",
      time: "14:05",
      basis: "given",
      evidence: [],
    });
  });
  test("that the words rule out stands with a note", () => {
    const { published, notes } = solve("وصل صباح أمس الأحد.", "2015-07-21");
    expect(published?.start).toBe("2015-07-21");
    expect(notes.map(({ level, about }) => `${level} ${about}`)).toEqual([
      "warn the day given for the report, 2015-07-21, does not fit its words: «صباح أمس الأحد»",
    ]);
  });
  test("that fits has no note", () => {
    expect(solve("وصل صباح أمس الأحد.", "2015-07-20").notes).toEqual([]);
  });
});

test("evidence and notes quote the text", () => {
  const text = "وصل الوفد أمس، الجمعة 15 من كانون الأول. وكان قد غادر في تشرين الأول 2022.";
  const { published, notes } = solve(text);
  const quotes = published?.evidence.map((span) => (Array.isArray(span) ? text.slice(...span) : ""));
  expect(quotes).toEqual(["أمس، الجمعة 15 من كانون الأول", "تشرين الأول 2022"]);
  expect(notes[0]?.about).toContain("«تشرين الأول 2022»");
});

test("words that clash are named", () => {
  const { notes } = solve("قال اليوم السبت إن الاجتماع عُقد أمس الأحد.");
  expect(notes[0]?.about).toBe("no publication day fits these words together: «اليوم السبت», «أمس الأحد»");
});
