// Which addresses may be fetched: http and https, of public hosts. Asked of every address given, of every redirect, and of what a name resolves to.
import { BlockList, isIP } from "node:net";
import { IsnadError } from "../model/index.ts";

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8], // this host
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared between a provider's customers
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, and the metadata of cloud machines
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv4");
for (const [net, bits] of [
  ["::", 96], // unspecified, loopback, and IPv4 in its oldest wrapping
  ["64:ff9b::", 96], // IPv4 by way of a translator
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16], // IPv4 by way of 6to4
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  PRIVATE.addSubnet(net, bits, "ipv6");

/** Is it the address of a host that anyone may reach? IPv4 written inside IPv6 is looked at as IPv4. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split("%", 1)[0] ?? "";
  const mapped = /^::ffff:(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(bare);
  if (mapped?.[1]) return isPublicAddress(mapped[1]);
  if (mapped) {
    const [high, low] = [Number.parseInt(mapped[2] ?? "0", 16), Number.parseInt(mapped[3] ?? "0", 16)];
    return isPublicAddress(`${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`);
  }
  const family = isIP(bare);
  return family !== 0 && !PRIVATE.check(bare, family === 4 ? "ipv4" : "ipv6");
}

const LOCAL_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa|onion|test|invalid)$/;

export interface AddressRules {
  /** Hosts (`127.0.0.1:8080`, `archive.lan`) that may be fetched though they are not public. */
  readonly allow?: readonly string[];
  /** Names that end in .onion may be asked of the proxy. */
  readonly onion?: boolean;
}

export const isAllowedByName = (url: URL, rules: AddressRules): boolean =>
  (rules.allow ?? []).some((name) => name === url.host || name === url.hostname || name === hostOf(url));

/** The host without the brackets of IPv6 and without the dot at the end. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");

/** @throws IsnadError E_ADDRESS */
export function checkAddress(address: string, rules: AddressRules = {}): URL {
  const refuse = (why: string) => new IsnadError("E_ADDRESS", { url: address.slice(0, 300), why });
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw refuse("it is no address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refuse("only http and https are fetched");
  if (url.username !== "" || url.password !== "") throw refuse("it holds a name or password");
  if (isAllowedByName(url, rules)) return url;
  const host = hostOf(url).toLowerCase();
  if (isIP(host) !== 0) {
    if (!isPublicAddress(host)) throw refuse("it is of a private, loopback or link-local host");
    return url;
  }
  if (rules.onion && host.endsWith(".onion")) return url;
  if (!host.includes(".") || LOCAL_NAMES.test(host)) throw refuse("it is the name of a local host");
  return url;
}
