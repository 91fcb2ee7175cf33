// The stage of the browser tests: the workbench built aside, the service over a made-up record, and Chromium where the machine has it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { Reading } from "../../src/model/reading.ts";
import type { RecordExport } from "../../src/model/record.ts";
import { type Listening, listen } from "../../src/service/listen.ts";
import { memoryRecord } from "../../src/service/testing/memory-record.ts";

export const CHROMIUM = process.env.ISNAD_CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Language = "ar" | "en";

export interface Look {
  readonly language?: Language;
  readonly scheme?: "light" | "dark";
  readonly width?: number;
}

export interface Stage {
  readonly service: Listening;
  readonly dist: string;
  /** A page at an address of the workbench, let in by the token; fails the test on a script error or a request elsewhere. */
  readonly open: (path: string, look?: Look) => Promise<Page>;
  /** Goes on to another address in the same page. */
  readonly visit: (page: Page, path: string) => Promise<void>;
  /** A page that was never let in. */
  readonly locked: (path: string) => Promise<Page>;
  /** Errors of scripts, of the content policy, and requests to other hosts, since the stage was set. */
  readonly faults: string[];
  /** Closes the pages that are open. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function setStage(content: { readonly record: RecordExport; readonly readings: readonly Reading[] }): Promise<Stage> {
  const dist = mkdtempSync(join(tmpdir(), "isnad-web-"));
  buildInto(dist);
  const faults: string[] = [];
  const service = await listen({
    record: memoryRecord(content.record, content.readings),
    web: dist,
    version: "0.0.0",
    host: "127.0.0.1",
    port: 0,
    token: null,
    allowed: [],
    proxy: null,
    tls: null,
    onFailure: (error, path) => faults.push(`service: ${path}: ${String(error)}`),
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  const contexts: BrowserContext[] = [];
  const page = async (path: string, look: Look): Promise<Page> => {
    const context = await dressed(browser, look);
    contexts.push(context);
    const made = await context.newPage();
    made.on("pageerror", (error) => faults.push(`script: ${error.message}`));
    made.on("console", (message) => {
      if (message.type() === "error" && !message.text().includes("status of 40")) faults.push(`console: ${message.text()}`);
    });
    made.on("request", (asked) => {
      if (!asked.url().startsWith(service.origin)) faults.push(`request: ${asked.url()}`);
    });
    await made.goto(service.origin + path);
    await ready(made);
    return made;
  };
  return {
    service,
    dist,
    faults,
    open: (path, look = {}) => page(`${path}${path.includes("?") ? "&" : "?"}token=${service.token}`, look),
    visit: async (made, path) => {
      await made.goto(service.origin + path);
      await ready(made);
    },
    clear: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    locked: (path) => page(path, { language: "en" }),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await service.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

/** The screen has its heading: what it asked for is there. */
const ready = (page: Page): Promise<void> => page.locator("main h1, main h2").first().waitFor({ state: "attached" });

/** Built as users get it, in a process of its own: here the test runner's environment would give the slow development build. */
function buildInto(dist: string): void {
  const vite = fileURLToPath(new URL("../../node_modules/vite/bin/vite.js", import.meta.url));
  const config = fileURLToPath(new URL("../vite.config.ts", import.meta.url));
  const built = spawnSync(process.execPath, [vite, "build", "--config", config, "--outDir", dist, "--emptyOutDir", "--logLevel", "error"], {
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
  });
  if (built.status !== 0) throw new Error(`the workbench does not build: ${built.stderr}`);
}

async function dressed(browser: Browser, look: Look): Promise<BrowserContext> {
  const { language = "en", scheme = "light", width = 1280 } = look;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript(
    ([tongue, colours]) => {
      if (localStorage.getItem("isnad-language") === null) localStorage.setItem("isnad-language", tongue ?? "en");
      if (localStorage.getItem("isnad-scheme") === null) localStorage.setItem("isnad-scheme", colours ?? "light");
    },
    [language, scheme],
  );
  return context;
}

/** The files of the built workbench that the first page asks for at once. */
export const initialScripts = (dist: string): string[] => readdirSync(join(dist, "assets")).filter((name) => name.endsWith(".js"));
