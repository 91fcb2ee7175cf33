import { describe, expect, test } from "vitest";
import { fold } from "../fold.ts";
import { foldLetters, settle, write, writeFolded, writeLetters } from "./orthography.ts";

describe("seats of hamza, madda, long vowels", () => {
  test.each([
    ["ءaكaلa", "أَكَلَ"], // he ate
    ["ءiصAبaة", "إِصَابَة"], // injury
    ["ءAمaنa", "آمَنَ"], // he believed
    ["سaءaلa", "سَأَلَ"],
    ["سuءiلa", "سُئِلَ"],
    ["سuءAل", "سُؤَال"],
    ["رaءIس", "رَئِيس"],
    ["رuءaسAء", "رُؤَسَاء"],
    ["مaسءUل", "مَسؤُول"],
    ["هaيءaة", "هَيئَة"],
    ["تaسAءaلa", "تَسَاءَلَ"],
    ["تaفAءuل", "تَفَاؤُل"],
    ["قaرaءA", "قَرَآ"],
    ["جAءa", "جَاءَ"],
    ["بaطuءa", "بَطُؤَ"],
    ["iءتiلAف", "اِئتِلَاف"],
    ["مuدaررiس", "مُدَرِّس"],
    ["رaمY", "رَمَى"],
    ["رaمYهu", "رَمَاهُ"],
    ["ءaحيY", "أَحيَا"],
    ["رaمaو=", "رَمَوا"],
  ])("%s is written %s", (sounds, written) => {
    expect(write(sounds)).toBe(written);
    expect(write(sounds)).toBe(write(sounds).normalize("NFC"));
    expect(writeFolded(sounds)).toBe(fold(written).text);
    expect(foldLetters(writeLetters(sounds))).toBe(writeFolded(sounds));
  });

  test.each([
    ["hamza between two short a", "سaءaلa", "سَئَلَ"],
    ["no madda after a long vowel", "قiرAءAت", "قِرَآت"],
    ["no ى inside a word", "رaمYهu", "رَمَىهُ"],
  ])("%s: %s is not %s", (_why, sounds, wrong) => {
    expect(write(sounds)).not.toBe(wrong);
  });
});

test("what no word says apart is merged", () => {
  expect(settle("ءiءمAن")).toBe("ءIمAن"); // «إيمان»
  expect(settle("يuوصiلu")).toBe("يUصiلu"); // «يوصل»
  expect(settle("كuووiنa")).toBe("كuووiنa"); // «كُوِّن» keeps its doubled و
  expect(settle("قaولa")).toBe("قaولa");
});
