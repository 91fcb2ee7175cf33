import { expect, test } from "vitest";
import { arabicReason } from "./reasons.ts";

test.each([
  ["the same place", "المكان نفسه"],
  ["both tell of clash", "كلاهما يروي: اشتباك"],
  ["attack and killing go together", "هجوم و قتل يجتمعان عادةً".replace("و ", "و")],
  ["both name وكالة السفح as their source", "كلاهما ينسب إلى وكالة السفح"],
  ["both name سالم", "كلاهما يسمّي سالم"],
  ["لواء السفح / اللواء take part", "يشارك لواء السفح / اللواء"],
  ["80 % of the shorter text stands in the longer; both are by راصد", "80 ٪ من النص الأقصر وارد في الأطول؛ كلاهما من راصد"],
  ["the same places", null],
  ["both tell of ", null],
  ["no reason that the record gives", null],
])("%s", (english, arabic) => {
  expect(arabicReason(english)).toBe(arabic);
});
