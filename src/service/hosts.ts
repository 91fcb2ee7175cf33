// Which names this service answers to. A page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) arrives with its
// own name in `Host` and is turned away before anything is looked up.

const LOOPBACK = new Set(["127.0.0.1", "localhost", "::1", "[::1]"]);

/** Whether an address to bind to can be reached from this machine alone. */
export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);

const bracketed = (host: string): string => (host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

export interface Names {
  /** Allowed values of `Host`, lower case, with the port where it is not the scheme's own. */
  readonly hosts: ReadonlySet<string>;
  /** Allowed values of `Origin`. */
  readonly origins: ReadonlySet<string>;
}

/** The names of a service on `port`: loopback's own, the host bound to, further names given, and the proxy's public origin. */
export function namesOf(setting: {
  readonly port: number;
  readonly host: string;
  readonly secure: boolean;
  readonly allowed: readonly string[];
  readonly proxy: string | null;
}): Names {
  const scheme = setting.secure ? "https" : "http";
  const own = setting.secure ? 443 : 80;
  const names = isLoopback(setting.host) ? ["127.0.0.1", "localhost", "[::1]", setting.host] : [setting.host];
  const hosts = new Set<string>();
  const origins = new Set<string>();
  const add = (origin: string): void => {
    const url = new URL(origin);
    hosts.add(url.host.toLowerCase());
    origins.add(url.origin);
  };
  for (const name of [...names, ...setting.allowed]) {
    if (name === "0.0.0.0" || name === "::") continue;
    add(`${scheme}://${bracketed(name)}${setting.port === own ? "" : `:${setting.port}`}`);
  }
  if (setting.proxy !== null) add(setting.proxy);
  return { hosts, origins };
}

export const hostAllowed = (names: Names, host: string | undefined): boolean => host !== undefined && names.hosts.has(host.toLowerCase());

/**
 * Whether the page a request comes from is this service's own. No `Origin` and no `Sec-Fetch-Site` is a program or an older
 * browser's plain navigation: those still need the token.
 */
export function originAllowed(names: Names, origin: string | undefined, fetchSite: string | undefined): boolean {
  if (origin !== undefined && !names.origins.has(origin)) return false;
  return fetchSite === undefined || fetchSite === "same-origin" || fetchSite === "none";
}
