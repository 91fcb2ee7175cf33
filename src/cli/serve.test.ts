import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openRecord } from "../record/index.ts";
import { generateRecord } from "../service/testing/generate.ts";
import { reconcileRecord } from "./add-reports.ts";
import { serveSetting } from "./serving.ts";
import { WEB_DIST, webIsStale } from "./web-build.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));

describe("options", () => {
  test.each([
    [{ port: "80a" }, "E_OPTION"],
    [{ port: "70000" }, "E_OPTION"],
    [{ port: "-1" }, "E_OPTION"],
    [{ proxy: "http://isnad.example" }, "E_OPTION"],
    [{ proxy: "isnad.example" }, "E_OPTION"],
    [{ allowHost: ["https://desk.example"] }, "E_OPTION"],
    [{ tlsCert: "cert.pem" }, "E_OPTION"],
    [{ tlsCert: "/nowhere/cert.pem", tlsKey: "/nowhere/key.pem" }, "E_FILE_MISSING"],
  ])("%j is refused with %s", (options, code) => {
    expect(() => serveSetting(options, undefined)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test.each([
    [{}, { port: 4747, host: "127.0.0.1", token: null, proxy: null }],
    [{ port: "0" }, { port: 0 }],
    [{ proxy: "https://isnad.example/some/path" }, { proxy: "https://isnad.example" }],
    [{ allowHost: ["desk.example"] }, { allowed: ["desk.example"] }],
  ])("%j is taken", (options, expected) => {
    expect(serveSetting(options, undefined)).toMatchObject(expected);
  });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `isnad …`; when its output holds `until`, calls `then`, and waits for the end. */
function isnad(
  args: readonly string[],
  until?: RegExp,
  then?: (out: string, stop: () => void) => Promise<void>,
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ISNAD_TOKEN: "", ...env } });
    let out = "";
    let err = "";
    let called = false;
    child.stdout.on("data", (part) => {
      out += String(part);
      if (!called && until?.test(out)) {
        called = true;
        then?.(out, () => child.kill("SIGINT")).catch((error) => {
          child.kill("SIGKILL");
          reject(error);
        });
      }
    });
    child.stderr.on("data", (part) => {
      err += String(part);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

describe("isnad serve", () => {
  let folder: string;
  let record: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "isnad-serve-"));
    record = join(folder, "record.sqlite");
    const { readings } = generateRecord(6, 2);
    const store = await openRecord(record, { create: true });
    await store.addReadings(readings.map((reading) => ({ reading, original: null })));
    await reconcileRecord(store);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("a record that is not there, or is none, is one line and status 2", async () => {
    const missing = await isnad(["serve", "--record", join(folder, "missing.sqlite")]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringMatching(/^E_RECORD_MISSING: [^\n]+\n$/)]);
    writeFileSync(join(folder, "other.sqlite"), "this is no record at all, only words in a file");
    const other = await isnad(["serve", "--record", join(folder, "other.sqlite")]);
    expect([other.code, other.err]).toEqual([2, expect.stringMatching(/^E_RECORD_NOT: [^\n]+\n$/)]);
  });

  test("reachable from elsewhere only with a token and TLS or a proxy", async () => {
    const bare = await isnad(["serve", "--record", record, "--host", "0.0.0.0"]);
    expect([bare.code, bare.err]).toEqual([2, expect.stringMatching(/^E_BIND: [^\n]+\n$/)]);
    const token = await isnad(["serve", "--record", record, "--host", "0.0.0.0"], undefined, undefined, { ISNAD_TOKEN: "a".repeat(30) });
    expect([token.code, token.err]).toEqual([2, expect.stringMatching(/^E_BIND: /)]);
  });

  test.skipIf(!existsSync(join(WEB_DIST, "index.html")) || webIsStale())(
    "serves a record at the address it prints, and Ctrl-C stops it",
    async () => {
      const ended = await isnad(["serve", "--record", record, "--port", "0"], /Ctrl-C/, async (out, stop) => {
        const address = new URL(/http:\S+/.exec(out)?.[0] ?? "");
        const page = await fetch(address);
        expect(await page.text()).toContain("isnad-nonce");
        const cookie = page.headers.get("set-cookie")?.split(";")[0] ?? "";
        const overview = (await (await fetch(new URL("/api/overview", address), { headers: { cookie } })).json()) as {
          record: string;
          reports: number;
        };
        expect(overview.record).toBe("record.sqlite");
        expect(overview.reports).toBeGreaterThan(5);
        stop();
      });
      expect([ended.code, ended.err]).toEqual([0, ""]);
      expect(ended.out).toMatch(/\nstopped\n$/);
    },
  );
});
