// Who may ask: a token for each run, shown in the printed address and kept by the browser in a cookie that no script can read.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export const TOKEN_PARAMETER = "token";
/** A configured token is as long as a made one, so that it cannot be guessed. */
export const SHORTEST_TOKEN = 24;

/** A fresh token: 192 bits, safe in an address. */
export const makeToken = (): string => randomBytes(24).toString("base64url");

/** Compares in a time that says nothing of where the two differ; null (nothing offered) is never equal. */
export function sameToken(offered: string | null | undefined, wanted: string): boolean {
  if (!offered) return false;
  const digest = (text: string): Buffer => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(offered), digest(wanted));
}

/** Cookies are shared by all ports of a host: the port is part of the name, so that two open records do not log each other out. */
export const cookieName = (port: number): string => `isnad-${port}`;

/** The value of one cookie in a `Cookie` header, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}

/** `Set-Cookie` for the token: gone with the browser, unreadable by scripts, never sent from another site's page. */
export const setCookie = (name: string, token: string, secure: boolean): string =>
  `${name}=${token}; Path=/; HttpOnly; SameSite=Strict${secure ? "; Secure" : ""}`;

/** The token of an `Authorization: Bearer …` header, or null. */
export function readBearer(header: string | undefined): string | null {
  const match = /^Bearer ([\w.~+/=-]{1,512})$/.exec(header ?? "");
  return match?.[1] ?? null;
}
