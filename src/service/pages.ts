// The workbench's own files: the page with a fresh nonce, its scripts, styles and faces. They hold nothing of a record,
// so they need no token; the page takes the token of the printed address and turns it into a cookie.
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { IsnadError } from "../model/errors.ts";
import { cookieName, sameToken, setCookie, TOKEN_PARAMETER } from "./access.ts";
import type { Door } from "./guard.ts";
import { policy } from "./headers.ts";

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  woff: "font/woff",
  json: "application/json",
  map: "application/json",
  png: "image/png",
};

/** Adds the pages last: every path that is no file and not under `/api` is the page itself, which knows its own addresses. */
export function addPages(app: OpenAPIHono, folder: string, door: () => Door): void {
  const files = filesOf(folder);
  app.get("*", (context) => {
    const path = context.req.path;
    if (path === "/api" || path.startsWith("/api/")) throw new IsnadError("E_NOT_FOUND", { what: "endpoint", id: path });
    const file = path === "/index.html" ? undefined : files.get(path);
    if (file) return asset(context, path, file);
    if (path.startsWith("/assets/")) throw new IsnadError("E_NOT_FOUND", { what: "file", id: path });
    const page = files.get("/index.html");
    if (!page) throw new IsnadError("E_WEB_MISSING", { path: folder });
    return thePage(context, page, door());
  });
}

/** Only what was in the folder when the service began is ever served: a path from outside is looked up, never opened. */
function filesOf(folder: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join("/")}`, new Uint8Array(readFileSync(path)));
  }
  return files;
}

function asset(context: Context, path: string, bytes: Uint8Array<ArrayBuffer>): Response {
  context.header("content-type", TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream");
  context.header("cache-control", path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  return context.body(bytes);
}

function thePage(context: Context, page: Uint8Array<ArrayBuffer>, door: Door): Response {
  const nonce = randomBytes(18).toString("base64url");
  if (sameToken(context.req.query(TOKEN_PARAMETER), door.token)) {
    context.header("set-cookie", setCookie(cookieName(door.port), door.token, door.secure));
  }
  context.header("content-security-policy", policy(nonce));
  const html = new TextDecoder().decode(page).replace('name="isnad-nonce" content=""', `name="isnad-nonce" content="${nonce}"`);
  return context.html(html);
}
