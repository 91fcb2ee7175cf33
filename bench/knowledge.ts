// The lookup: how fast it loads, how much memory it holds, and how little a hundred thousand more places slow it down.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tokenize } from "../src/arabic/index.ts";
import { type Knowledge, loadKnowledge } from "../src/knowledge/index.ts";

const REPORT = `قالت مصادر محلية إن قوات الجيش دخلت مدينة درعا وبلدة المزيريب صباح الأحد، وأضافت أن دورية روسية وصلت إلى طفس بعد اشتباكات مع مجموعة محلية.
وذكر المرصد السوري لحقوق الإنسان أن ثلاثة عناصر من الفرقة الرابعة أصيبوا قرب اليادودة، فيما نفى مصدر عسكري وقوع خسائر في صفوف القوات الحكومية.
وفي العراق أعلنت وزارة الدفاع العراقية أن طيران التحالف الدولي استهدف موقعا لتنظيم الدولة في جبال حمرين بين كركوك وصلاح الدين.
`;
const TEXT = REPORT.repeat(40);
const EXTRA = 100_000;
const LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهوي";

/** Made-up names of places, each its own: the letters of a number, in one or two words. */
function extraPlaces(): string {
  const rows = ["id,ar,en,kind,parent,lat,lon"];
  for (let i = 0; i < EXTRA; i++) {
    let name = "";
    for (let n = i + 700; n > 0; n = Math.floor(n / LETTERS.length)) name += LETTERS[n % LETTERS.length];
    rows.push(`extra:${i},${i % 3 === 0 ? `تل ${name}` : `${name}ون`},Extra ${i},village,SY12,${(32 + (i % 100) / 100).toFixed(2)},36`);
  }
  return `${rows.join("\n")}\n`;
}

/** The best of several timings, in milliseconds. */
function best(times: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export async function run(): Promise<readonly Row[]> {
  loadKnowledge({ again: true }); // compiled now, if it was not
  const before = process.memoryUsage();
  let knowledge: Knowledge = loadKnowledge({ again: true });
  const after = process.memoryUsage();
  const load = best(5, () => {
    knowledge = loadKnowledge({ again: true });
  });
  const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
  try {
    mkdirSync(join(folder, "places"));
    writeFileSync(join(folder, "places/extra.csv"), extraPlaces());
    const cache = join(folder, "compiled");
    loadKnowledge({ folders: [folder], cache });
    const largeLoad = best(3, () => void loadKnowledge({ folders: [folder], cache, again: true }));
    const large = loadKnowledge({ folders: [folder], cache, again: true });
    const line = tokenize(TEXT);
    const read = (all: Knowledge) => best(40, () => void all.match(tokenize(TEXT)));
    for (const all of [knowledge, large, knowledge, large]) read(all);
    const small = Math.min(read(knowledge), read(knowledge));
    const big = Math.min(read(large), read(large));
    const memory = (after.arrayBuffers + after.external + after.heapUsed - before.arrayBuffers - before.external - before.heapUsed) / 1e6;
    return [
      { name: "load the shipped tables (well under 200)", value: round(load), unit: "ms" },
      { name: "memory of the shipped tables (under 80)", value: round(Math.max(0, memory)), unit: "MB" },
      { name: "load with 100,000 more places", value: round(largeLoad), unit: "ms" },
      { name: "cut and look up", value: Math.round((line.length / small) * 1000), unit: "tokens/s" },
      { name: "slower with 100,000 more places (under 10)", value: round((big / small - 1) * 100), unit: "%" },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
