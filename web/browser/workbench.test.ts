import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { generateRecord } from "../../src/service/testing/generate.ts";
import { HARM, withHostile } from "./hostile.ts";
import { hasChromium, initialScripts, type Language, type Look, type Stage, setStage } from "./stage.ts";

const INCIDENTS = 300;
const content = withHostile(generateRecord(INCIDENTS, 5));
const [hostile] = content.readings;
const differing = content.record.incidents.find((incident) => incident.discrepancies.length > 0);
const toll = differing?.discrepancies[0];
if (!hostile || !differing || !toll) throw new Error("the made-up record lacks what the tests need");

const VIEWS: readonly (readonly [string, string])[] = [
  ["overview", "/"],
  ["incident", `/incidents/${differing.id}`],
  ["reports", "/reports"],
  ["reader", `/reports/${differing.mentions[0]?.report}?at=0-5`],
];
const LANGUAGES: readonly Language[] = ["ar", "en"];
const WORDS = {
  ar: {
    clash: "اشتباك",
    reports: "التقارير",
    search: "ابحث في العناوين والأماكن والأطراف ووسائل الإعلام",
    times: "الأزمنة",
    direction: "rtl",
  },
  en: { clash: "Clash", reports: "Reports", search: "Search titles, places, actors, outlets", times: "Times", direction: "ltr" },
} as const;

describe.skipIf(!hasChromium)("the workbench in Chromium", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(content);
  });
  afterEach(() => stage.clear());
  afterAll(async () => {
    await stage?.close();
  });

  const address = (page: Page): string => page.url().slice(stage.service.origin.length);
  const lit = (page: Page, name: string): Promise<string[]> =>
    page.evaluate((wanted) => [...(CSS.highlights.get(wanted) ?? [])].map((range) => String(range)), name);

  test("without the token the page says how to get in and shows nothing of the record", async () => {
    const page = await stage.locked("/");
    await page.getByRole("heading", { name: "This record is locked" }).waitFor();
    expect(await page.getByRole("listitem").count()).toBe(0);
  });

  test("the first script stays small", () => {
    const bytes = initialScripts(stage.dist).reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(stage.dist, "assets", name))).length,
      0,
    );
    expect(bytes).toBeLessThan(250_000);
  });

  describe.each(LANGUAGES)("in %s", (language) => {
    const words = WORDS[language];
    const open = (path: string, look: Look = {}): Promise<Page> => stage.open(path, { language, ...look });

    test("the printed address opens the list and the token leaves the address", async () => {
      const page = await open("/");
      expect(address(page)).toBe("/");
      expect(await page.getAttribute("html", "dir")).toBe(words.direction);
      await page.locator("[data-index='0']").waitFor();
      expect(await page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: "Strict" }]);
      expect(await page.evaluate(() => document.cookie)).toBe("");
    });

    test("a filter stands in the address, survives a reload, and Back takes it off", async () => {
      const page = await open("/");
      const expected = content.record.incidents.filter(({ kind }) => kind === "clash").length;
      await page.getByRole("checkbox", { name: new RegExp(`^${words.clash}`) }).check();
      await page.waitForURL("**/?kind=clash");
      await page.locator(`[aria-setsize='${expected}']`).first().waitFor();
      await page.reload();
      await page.locator(`[aria-setsize='${expected}']`).first().waitFor();
      expect(await page.getByRole("checkbox", { name: new RegExp(`^${words.clash}`) }).isChecked()).toBe(true);
      await page.goBack();
      await page.locator(`[aria-setsize='${INCIDENTS}']`).first().waitFor();
    });

    test("slash goes to the search, and what is typed finds in either language", async () => {
      const page = await open("/");
      await page.keyboard.press("/");
      const field = page.getByRole("searchbox", { name: words.search });
      expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
      const expected = content.record.incidents.filter(({ kind, place }) => kind === "siege" && place === "p-Jasim").length;
      await field.fill(language === "ar" ? "حصار جاسم" : "jasim SIEGE");
      await page.locator(`[aria-setsize='${expected}']`).first().waitFor();
    });

    test("with the keyboard alone from the list to an incident, to its evidence in the report", async () => {
      const page = await open("/?differs=any&order=time");
      await page.locator("[data-index='0']").waitFor();
      await page.keyboard.press("j");
      await page.locator("[data-index='0'] a:focus").waitFor();
      await page.keyboard.press("j");
      await page.locator("[data-index='1'] a:focus").waitFor();
      await page.keyboard.press("k");
      await page.locator("[data-index='0'] a:focus").waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/incidents/*");
      await page.locator("#differences blockquote a").first().waitFor();
      const quoted = await page.locator("#differences blockquote mark").first().textContent();
      await page.locator("#differences blockquote a").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/reports/*at=*");
      await page.waitForFunction(() => CSS.highlights.has("isnad-now"));
      expect(await lit(page, "isnad-now")).toEqual([quoted]);
    });

    test("an incident shows each value of a difference with its teller and its exact words", async () => {
      const page = await open(`/incidents/${differing.id}`);
      const words = await page.locator("#differences blockquote mark").allTextContents();
      const expected = toll.claims.map((claim) => {
        const span = "field" in claim.evidence ? claim.evidence.span : claim.evidence;
        return content.readings.find(({ report }) => report.id === claim.report)?.report.text.slice(...span);
      });
      expect(words.toSorted()).toEqual(expected.toSorted());
      for (const claim of toll.claims) {
        const side = page
          .locator("#differences")
          .getByText(claim.voice.outlet ?? "", { exact: true })
          .first();
        expect(await side.isVisible()).toBe(true);
      }
      await page.locator("#claims tbody button[aria-expanded='false']").first().click();
      expect(await page.locator("#claims blockquote").count()).toBe(differing.mentions.length);
    });

    test("the reader lights words without breaking the text, and a click opens the value", async () => {
      const report = content.readings[3]?.report;
      const page = await open(`/reports/${report?.id}`);
      await page.waitForFunction(() => CSS.highlights.has("isnad-place"));
      const paragraphs = await page
        .locator("article section p")
        .evaluateAll((elements) =>
          elements.map((element) => ({ nodes: element.childNodes.length, type: element.firstChild?.nodeType, text: element.textContent })),
        );
      expect(paragraphs.map(({ text }) => text)).toEqual(report?.text.split("\n").filter((line) => line !== ""));
      for (const { nodes, type } of paragraphs) expect([nodes, type]).toEqual([1, 3]);
      const reading = content.readings[3];
      for (const mention of reading?.mentions ?? []) expect(await lit(page, `isnad-${mention.kind}`)).toContain(mention.text);
      const place = reading?.mentions.find((mention) => mention.kind === "place");
      const box = await page.evaluate(() => {
        const rect = [...(CSS.highlights.get("isnad-place") ?? [])].map((range) => (range as Range).getBoundingClientRect())[0];
        return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      });
      if (!box) throw new Error("no place is lit");
      await page.mouse.click(box.x, box.y);
      await page.waitForURL(`**/*at=${place?.start}-${place?.end}*`);
      expect(await page.getByRole("tabpanel").textContent()).toContain(place?.text);
      const pressed = page.getByRole("button", { name: new RegExp(words.times) });
      await pressed.click();
      expect(await lit(page, "isnad-time")).toEqual([]);
      expect((await lit(page, "isnad-place")).length).toBeGreaterThan(0);
    });

    test("N and P go from value to value", async () => {
      const reading = content.readings[3];
      const page = await open(`/reports/${reading?.report.id}`);
      await page.waitForFunction(() => CSS.highlights.has("isnad-place"));
      const first = reading?.events[0]?.trigger;
      await page.keyboard.press("n");
      await page.waitForURL(`**/*at=${first?.[0]}-${first?.[1]}*`);
      await page.keyboard.press("n");
      await page.waitForURL((url) => !url.search.includes(`at=${first?.[0]}-`));
      await page.keyboard.press("p");
      await page.waitForURL(`**/*at=${first?.[0]}-${first?.[1]}*`);
    });

    test("a stretch dragged over the timeline filters, in the direction that time runs", async () => {
      const page = await open("/");
      const drawing = page.locator("figure svg");
      await drawing.waitFor();
      const box = await drawing.boundingBox();
      if (!box) throw new Error("no timeline");
      const early = (share: number): number => (language === "ar" ? box.x + box.width * (1 - share) : box.x + box.width * share);
      const low = box.y + box.height - 30;
      await page.mouse.move(early(0.02), low);
      await page.mouse.down();
      await page.mouse.move(early(0.2), low, { steps: 4 });
      await page.mouse.up();
      await page.waitForURL("**/*from=*");
      const query = new URL(page.url()).searchParams;
      expect(query.get("from")?.slice(0, 4)).toBe("2011");
      expect((query.get("to") ?? "") > (query.get("from") ?? "9")).toBe(true);
    });

    test("a mark of the timeline leads to its incident", async () => {
      const page = await open("/?kind=siege");
      await page.locator("figure svg a").first().click();
      await page.waitForURL("**/incidents/*");
    });

    test("a long list is drawn only where it is looked at, to its end", async () => {
      const page = await open("/");
      await page.locator("[data-index='0']").waitFor();
      expect(await page.locator("[data-index]").count()).toBeLessThan(60);
      await expect
        .poll(
          async () => {
            await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
            return page.locator(`[data-index='${INCIDENTS - 1}']`).count();
          },
          { timeout: 15_000 },
        )
        .toBe(1);
    });

    test("a hostile report is shown as text and runs nothing", async () => {
      const page = await open(`/reports/${hostile.report.id}`);
      const shown = await page.locator("article section p").allTextContents();
      for (const line of HARM.split("\n")) expect(shown).toContain(line);
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(hostile.report.title);
      for (const path of ["/reports", "/", `/incidents/${content.record.incidents[0]?.id}`]) {
        await stage.visit(page, path);
        expect(await page.evaluate(() => "harmed" in window)).toBe(false);
      }
      expect(await page.locator("main img, main script").count()).toBe(0);
    });

    test.each(VIEWS)("%s fits 360 pixels", async (_name, path) => {
      const page = await open(path, { width: 360 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });

    test.each(VIEWS.flatMap(([name, path]) => [[name, "light", path] as const, [name, "dark", path] as const]))(
      "axe finds nothing in %s, %s",
      async (_name, scheme, path) => {
        const page = await open(path, { scheme });
        expect(await violations(page)).toEqual([]);
      },
    );
  });

  test("the language switches without a reload, and keeps the place", async () => {
    const page = await stage.open(`/incidents/${differing.id}`, { language: "en" });
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.getByRole("button", { name: "العربية" }).click();
    await page.getByRole("heading", { level: 1, name: differing.title.ar }).waitFor();
    expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang, "sameDocument" in window])).toEqual([
      "rtl",
      "ar",
      true,
    ]);
    await page.keyboard.press("l");
    await page.getByRole("heading", { level: 1, name: differing.title.en }).waitFor();
    expect(address(page)).toBe(`/incidents/${differing.id}`);
  });

  test("colours can be chosen and are kept", async () => {
    const page = await stage.open("/", { scheme: "light" });
    await page.getByRole("button", { name: "Colours: light" }).click();
    await page.getByRole("menuitem", { name: "Colours: dark" }).click();
    expect(await page.getAttribute("html", "data-mantine-color-scheme")).toBe("dark");
    await page.reload();
    expect(await page.getAttribute("html", "data-mantine-color-scheme")).toBe("dark");
  });

  test("an address that leads nowhere says so and offers the way back", async () => {
    const page = await stage.open("/incidents/none");
    await page.getByRole("heading", { name: "Nothing stands under this address" }).waitFor();
    await page.getByRole("link", { name: "Back to the incidents" }).click();
    await page.locator("[data-index='0']").waitFor();
  });

  test("in all of this no script failed, no policy was broken, and nothing was asked of another host", () => {
    expect(stage.faults).toEqual([]);
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact?: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const runner = (window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: Finding[] }> } }).axe;
    return (await runner.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations;
  });
  return found.map(
    ({ id, impact, nodes }) =>
      `${impact} ${id}: ${nodes
        .map(({ html }) => html.slice(0, 160))
        .slice(0, 3)
        .join(" | ")}`,
  );
}
