import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { IsnadError } from "../model/errors.ts";
import { IncidentAnswer, IncidentsAnswer, OverviewAnswer, ReportAnswer, ReportsAnswer, TimelineAnswer } from "../model/workbench.ts";
import { checkBinding, type Listening, type ListenSetting, listen } from "./listen.ts";
import { generateRecord } from "./testing/generate.ts";
import { type MemoryRecord, memoryRecord } from "./testing/memory-record.ts";

const { record: content, readings } = generateRecord(40, 3);
const PAGE = '<!doctype html><meta name="isnad-nonce" content=""><title>Isnad</title>';

let web: string;
let record: MemoryRecord;
let service: Listening;
const failures: unknown[] = [];

const setting = (more: Partial<ListenSetting> = {}): ListenSetting => ({
  record,
  web,
  version: "0.0.0",
  host: "127.0.0.1",
  port: 0,
  token: null,
  allowed: [],
  proxy: null,
  tls: null,
  onFailure: (error) => failures.push(error),
  ...more,
});

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), "isnad-web-"));
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), PAGE);
  writeFileSync(join(web, "assets", "main.js"), "export {};");
  writeFileSync(`${web}.secret`, "outside");
  record = memoryRecord(content, readings);
  service = await listen(setting());
});
afterAll(async () => {
  await service.close();
  rmSync(web, { recursive: true });
  rmSync(`${web}.secret`);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A plain request, its `Host` and path exactly as given: what a browser would not let a page choose, an attacker's program can. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port: service.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

const withToken = (): Record<string, string> => ({ authorization: `Bearer ${service.token}` });
const get = (path: string): Promise<Answer> => ask(path, withToken());
const code = (answer: Answer): unknown => (JSON.parse(answer.body) as { error?: { code?: unknown } }).error?.code;

describe("who may ask", () => {
  test("without a token nothing of the record is told", async () => {
    for (const path of [
      "/api/overview",
      "/api/incidents",
      "/api/incidents/i-1",
      "/api/reports/r1-0",
      "/api/openapi.json",
      "/api/docs",
      "/api/nothing",
    ]) {
      const answer = await ask(path);
      expect([path, answer.status, code(answer)]).toEqual([path, 401, "E_TOKEN"]);
    }
  });

  test("a wrong token is no token", async () => {
    expect((await ask("/api/overview", { authorization: `Bearer ${service.token}x` })).status).toBe(401);
    expect((await ask(`/api/overview?token=${service.token}`)).status).toBe(401);
    expect((await ask("/api/overview", { cookie: `isnad-${service.port + 1}=${service.token}` })).status).toBe(401);
  });

  test("a page that rebinds its own name to this machine reads nothing, though it had the token", async () => {
    for (const host of ["evil.example", `evil.example:${service.port}`, `127.0.0.1.evil.example:${service.port}`]) {
      for (const path of ["/api/overview", "/", "/assets/main.js", `/?token=${service.token}`]) {
        const answer = await ask(path, { ...withToken(), cookie: `isnad-${service.port}=${service.token}`, host });
        expect([host, path, answer.status, code(answer)]).toEqual([host, path, 421, "E_HOST"]);
        expect(answer.headers["set-cookie"]).toBeUndefined();
      }
    }
  });

  test("another site's page is refused, though the browser sent the cookie along", async () => {
    const cookie = `isnad-${service.port}=${service.token}`;
    for (const headers of [
      { origin: "http://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ]) {
      const answer = await ask("/api/overview", { cookie, ...headers });
      expect([headers, answer.status, code(answer)]).toEqual([headers, 403, "E_ORIGIN"]);
    }
    expect((await ask("/api/overview", { cookie, "sec-fetch-site": "same-origin" })).status).toBe(200);
  });

  test("the printed address gives the cookie once, and the cookie is enough from then on", async () => {
    const first = await ask(new URL(service.address).pathname + new URL(service.address).search);
    expect(first.status).toBe(200);
    const [cookie] = first.headers["set-cookie"] ?? [];
    expect(cookie).toBe(`isnad-${service.port}=${service.token}; Path=/; HttpOnly; SameSite=Strict`);
    expect((await ask("/api/overview", { cookie: cookie?.split(";")[0] ?? "" })).status).toBe(200);
    for (const wrong of ["/", "/?token=", "/?token=wrong"]) expect((await ask(wrong)).headers["set-cookie"]).toBeUndefined();
  });

  test("no origin is invited in", async () => {
    const answer = await ask("/api/overview", { ...withToken(), origin: `http://127.0.0.1:${service.port}` });
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });

  test("nothing can be written", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) expect(code(await ask("/api/overview", withToken(), method))).toBe("E_METHOD");
  });
});

describe("pages and headers", () => {
  test("the page allows no inline script, no other site, and carries a fresh nonce for styles", async () => {
    const [one, two] = [await ask("/"), await ask("/incidents/i-1")];
    const policy = String(one.headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toMatch(/https?:/);
    const nonce = /content="([\w-]{20,})"/.exec(one.body)?.[1] ?? "missing";
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(two.body).not.toContain(nonce);
  });

  test("every answer has the security headers", async () => {
    for (const answer of [
      await ask("/"),
      await get("/api/overview"),
      await ask("/api/overview"),
      await get("/api/docs"),
      await ask("/assets/main.js"),
    ]) {
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["x-frame-options"]).toBe("DENY");
      expect(answer.headers["referrer-policy"]).toBe("no-referrer");
      expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
    }
  });

  test("a path never leaves the folder of the workbench", async () => {
    const outside = [
      "/../x.secret",
      "/assets/../../x.secret",
      "/..%2f..%2fetc%2fpasswd",
      "/assets/%2e%2e/%2e%2e/etc/passwd",
      `/assets/..%5c${web}.secret`,
    ];
    for (const path of outside) expect((await ask(path)).body).not.toContain("outside");
    expect((await ask("/assets/missing.js")).status).toBe(404);
    expect((await ask("/assets/main.js")).headers["content-type"]).toBe("text/javascript; charset=utf-8");
  });
});

describe("answers", () => {
  test("are of their documented shapes", async () => {
    const parse = async (path: string): Promise<unknown> => JSON.parse((await get(path)).body);
    expect(OverviewAnswer.parse(await parse("/api/overview"))).toMatchObject({ incidents: 40, reports: readings.length });
    const { items, total } = IncidentsAnswer.parse(await parse("/api/incidents?kind=clash&kind=siege&limit=5"));
    expect(items.every((line) => line.kind === "clash" || line.kind === "siege")).toBe(true);
    expect(total).toBe(content.incidents.filter(({ kind }) => kind === "clash" || kind === "siege").length);
    expect(TimelineAnswer.parse(await parse("/api/timeline")).marks.length).toBeGreaterThan(0);
    expect(ReportsAnswer.parse(await parse("/api/reports?limit=3")).items).toHaveLength(3);
    ReportAnswer.parse(await parse("/api/reports/r1-0"));
  });

  test("pages follow one another without a gap", async () => {
    const ids: string[] = [];
    for (let offset = 0; offset < 40; offset += 7) {
      ids.push(
        ...IncidentsAnswer.parse(JSON.parse((await get(`/api/incidents?limit=7&offset=${offset}`)).body)).items.map((line) => line.id),
      );
    }
    expect(new Set(ids).size).toBe(40);
  });

  test("an incident brings the exact words of every claim", async () => {
    const differing = content.incidents.find((incident) => incident.discrepancies.length > 0);
    const answer = IncidentAnswer.parse(JSON.parse((await get(`/api/incidents/${differing?.id}`)).body));
    for (const claim of answer.incident.claims) {
      const span = "field" in claim.evidence ? claim.evidence.span : claim.evidence;
      const quote = answer.quotes[`${claim.report}|text|${span[0]}-${span[1]}`];
      expect(quote?.text).toBe(readings.find(({ report }) => report.id === claim.report)?.report.text.slice(...span));
    }
  });

  test("what cannot be understood or is not there is said with a code", async () => {
    for (const [path, status, wanted] of [
      ["/api/incidents?kind=picnic", 400, "E_QUERY"],
      ["/api/incidents?from=2022", 400, "E_QUERY"],
      ["/api/incidents?limit=100000", 400, "E_QUERY"],
      ["/api/incidents/none", 404, "E_NOT_FOUND"],
      ["/api/reports/none", 404, "E_NOT_FOUND"],
      ["/api/reports/%F0%9F", 404, "E_NOT_FOUND"],
      ["/api/nothing", 404, "E_NOT_FOUND"],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status, code(answer)]).toEqual([path, status, wanted]);
    }
  });

  test("a record that grows meanwhile is shown as it stands", async () => {
    const bigger = generateRecord(41, 3);
    record.replace(bigger.record);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(OverviewAnswer.parse(JSON.parse((await get("/api/overview")).body))).toMatchObject({ incidents: 41 });
    record.replace(content);
  });

  test("the documentation names every endpoint and every endpoint answers", async () => {
    const document = JSON.parse((await get("/api/openapi.json")).body) as { paths: Record<string, unknown> };
    expect(Object.keys(document.paths)).toEqual([
      "/api/overview",
      "/api/incidents",
      "/api/timeline",
      "/api/incidents/{id}",
      "/api/reports",
      "/api/reports/{id}",
    ]);
    const docs = (await get("/api/docs")).body;
    for (const path of Object.keys(document.paths)) {
      expect(docs).toContain(path);
      expect((await get(path.replace("{id}", path.includes("reports") ? "r1-0" : "i-1"))).status).toBe(200);
    }
  });

  test("an error inside tells the asker nothing of itself", async () => {
    const broken = await listen(setting({ record: { ...record, incident: () => Promise.reject(new Error("secret path /home")) } }));
    const answer = await fetch(`${broken.origin}/api/incidents/x`, { headers: { authorization: `Bearer ${broken.token}` } });
    expect([answer.status, (await answer.text()).includes("secret")]).toEqual([500, false]);
    expect(failures).toHaveLength(1);
    await broken.close();
  });
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

describe("listening", () => {
  test.skipIf(!hasOpenssl)("over TLS where a certificate is given; the cookie then never travels in the clear", async () => {
    const [cert, key] = [join(web, "cert.pem"), join(web, "key.pem")];
    const subject = ["-subj", "/CN=localhost", "-days", "1"];
    spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject]);
    const secure = await listen(setting({ tls: { cert, key } }));
    const answer = await new Promise<{ status: number; cookie: string }>((resolve, reject) => {
      const asked = secureRequest(secure.address, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, cookie: String(response.headers["set-cookie"]) });
      });
      asked.on("error", reject);
      asked.end();
    });
    expect(secure.address).toMatch(/^https:/);
    expect(answer).toEqual({ status: 200, cookie: expect.stringMatching(/; HttpOnly; SameSite=Strict; Secure$/) });
    await secure.close();
  });

  test("a taken port moves on to the next", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const moved = await listen(setting({ port }));
    expect(moved.port).toBeGreaterThan(port);
    expect(moved.address).toContain(`:${moved.port}/?token=`);
    await moved.close();
    await new Promise((resolve) => taken.close(resolve));
  });

  test("it answers on loopback alone", () => {
    expect(service.origin).toBe(`http://127.0.0.1:${service.port}`);
  });

  const long = "a".repeat(24);
  test.each([
    ["127.0.0.1", null, null, null],
    ["localhost", null, null, null],
    ["127.0.0.1", long, null, null],
    ["127.0.0.1", "short", null, "E_OPTION"],
    ["127.0.0.1", `${long};Path=/`, null, "E_OPTION"],
    ["0.0.0.0", null, null, "E_BIND"],
    ["192.168.1.4", long, null, "E_BIND"],
    ["0.0.0.0", null, "https://isnad.example", "E_BIND"],
    ["0.0.0.0", long, "https://isnad.example", null],
  ])("bound to %s with token %s behind %s: %s", (host, token, proxy, expected) => {
    const attempt = (): void => checkBinding({ host, token, proxy, tls: null });
    if (expected === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code: expected }) as IsnadError);
  });
});
