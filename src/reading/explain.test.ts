import { expect, test } from "vitest";
import { loadKnowledge } from "../knowledge/index.ts";
import { explain } from "./explain.ts";
import { draftOf } from "./index.ts";

const text = "قصفت قوات النظام مدينة جاسم. سجل اللاعب هدفا بعد هجوم سريع في المباراة.";
const draft = draftOf(
  { id: "t", version: 1, title: null, outlet: null, url: null, text, sha256: "", published: null, language: "ar" },
  loadKnowledge(),
);

test("shows tokens, the frame that holds and the slots", () => {
  const out = explain(draft);
  expect(out).toContain("0:قصفت/verb");
  expect(out).toContain("frame shelling by «قصف» (verb) at 0 قصفت: holds");
  expect(out).toContain("event shelling «قصفت»: happened");
  expect(out).toContain("agent «قوات النظام»");
});

test("shows why a frame did not fire", () => {
  expect(explain(draft)).toContain("frame attack by «هجوم» (noun) at 10 هجوم: fails on without");
});

test("keeps to the stretch asked for", () => {
  expect(explain(draft, text.indexOf("سجل"))).not.toContain("قصفت");
});
