// Fold, tokenise and cut clitics against `Intl.Segmenter` in word mode alone, over the same news-like text, in one run.
import { tokenize } from "../src/arabic/index.ts";

export interface Row {
  readonly name: string;
  /** Megabytes of text (UTF-16 code units) a second; more is better. */
  readonly value: number;
  readonly unit: string;
}

const PLACES = "بصرى الشام تدمر الميادين منبج طفس نوى الرستن تلبيسة سراقب عين عيسى الباب الصنمين جاسم إنخل داعل".split(" ");
const DEEDS = "قصفت استهدفت هاجمت حاصرت داهمت طوقت أخلت اقتحمت أغلقت فتحت".split(" ");
const DOERS = "الطائرات المدفعية القوات الفصائل اللجان الدوريات المجموعات الوحدات".split(" ");
const TARGETS = "مواقعهم منازلها الحواجز وأحياءها للمدنيين بالصواريخ ومقراتهم مستودعاتها بقذائف كالسابق".split(" ");
const ENDS = "وسقط 15 جريحاً.|فلجأ السكان إلى القرى المجاورة.|وقال مصدر محلي: «لم يصب أحد».|ولم تُعرف الحصيلة بعد،|وسيعود الأهالي غداً.".split(
  "|",
);

/** A text made of the words above: sentence `i` takes every word list at its own pace, so that all pairings come up. */
function newsLike(sentences: number): string {
  const parts: string[] = [];
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? "";
  for (let i = 0; i < sentences; i++) {
    parts.push(pick(DEEDS, i), pick(DOERS, i * 3 + 1), pick(TARGETS, i * 7 + 2), "في", pick(PLACES, i * 5 + 3), pick(ENDS, i));
    if (i % 9 === 8) parts.push("\n");
  }
  return parts.join(" ");
}

/** The best of nine runs of `work` over `text`, in megabytes a second. */
function speed(text: string, work: (text: string) => unknown): number {
  let best = 0;
  for (let round = 0; round < 9; round++) {
    const begun = performance.now();
    work(text);
    best = Math.max(best, text.length / 1000 / (performance.now() - begun));
  }
  return Math.round(best * 10) / 10;
}

export async function run(): Promise<readonly Row[]> {
  const text = newsLike(20_000);
  const segmenter = new Intl.Segmenter("ar", { granularity: "word" });
  const ours = speed(text, (given) => tokenize(given).pro); // asking for the proclitics has the clitics cut
  const theirs = speed(text, (given) => {
    let words = 0;
    for (const piece of segmenter.segment(given)) if (piece.isWordLike) words++;
    return words;
  });
  return [
    { name: "isnad/arabic: fold, tokenise, cut clitics, sentences", value: ours, unit: "MB/s" },
    { name: "Intl.Segmenter, words alone", value: theirs, unit: "MB/s" },
    { name: "times as fast", value: Math.round((ours / theirs) * 10) / 10, unit: "×" },
  ];
}
