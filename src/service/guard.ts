// The door of the service: name, origin, rate and token are checked before a request reaches anything else.
import type { MiddlewareHandler } from "hono";
import { IsnadError } from "../model/errors.ts";
import { cookieName, readBearer, readCookie, sameToken } from "./access.ts";
import { DATA_POLICY, SECURITY_HEADERS } from "./headers.ts";
import { hostAllowed, type Names, originAllowed } from "./hosts.ts";
import { makeRate } from "./rate.ts";

/** What is known only once the service listens: its port and the names it answers to. */
export interface Door {
  readonly port: number;
  readonly names: Names;
  readonly token: string;
  readonly secure: boolean;
}

const METHODS = new Set(["GET", "HEAD"]);

/** Every request: our own name in `Host`, no other site's page, no more than so many. Every answer: the security headers. */
export function atTheDoor(door: () => Door): MiddlewareHandler {
  const mayAsk = makeRate();
  return async (context, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) context.header(name, value);
    context.header("content-security-policy", DATA_POLICY);
    context.header("cache-control", "no-store");
    const host = context.req.header("host");
    const { names } = door();
    if (!hostAllowed(names, host)) throw new IsnadError("E_HOST", { host: host ?? "(none)" });
    if (!METHODS.has(context.req.method)) throw new IsnadError("E_METHOD", { method: context.req.method });
    const origin = context.req.header("origin");
    if (origin !== undefined && !names.origins.has(origin)) throw new IsnadError("E_ORIGIN", { origin });
    if (!mayAsk("all", performance.now())) throw new IsnadError("E_BUSY");
    await next();
  };
}

/** Everything that holds words of a record: asked by our own page or by a program, and with the token. */
export function withToken(door: () => Door): MiddlewareHandler {
  return async (context, next) => {
    const { names, port, token } = door();
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    if (!originAllowed(names, origin, site)) throw new IsnadError("E_ORIGIN", { origin: origin ?? site ?? "(none)" });
    const offered = readBearer(context.req.header("authorization")) ?? readCookie(context.req.header("cookie"), cookieName(port));
    if (!sameToken(offered, token)) throw new IsnadError("E_TOKEN");
    await next();
  };
}
