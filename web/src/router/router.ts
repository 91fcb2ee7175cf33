// Where the reader is: the address alone decides what is shown, so that every view can be sent, gone back to and reloaded.
import { useSyncExternalStore } from "react";

export interface Place {
  readonly path: string;
  /** The query without its question mark. */
  readonly query: string;
}

const listeners = new Set<() => void>();
let place: Place = read();

function read(): Place {
  return { path: window.location.pathname, query: window.location.search.slice(1) };
}

function changed(): void {
  place = read();
  for (const listener of listeners) listener();
}

window.addEventListener("popstate", changed);

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const usePlace = (): Place => useSyncExternalStore(subscribe, () => place);
export const currentPlace = (): Place => place;

/** Goes to an address of the workbench. `replace` leaves no step behind (typing in a filter); `stay` keeps the scroll. */
export function go(address: string, how: { readonly replace?: boolean; readonly stay?: boolean } = {}): void {
  if (how.replace) window.history.replaceState(window.history.state, "", address);
  else window.history.pushState(null, "", address);
  changed();
  if (!how.stay) window.scrollTo(0, 0);
}

/** Takes the token of the printed address out of it: the service has turned it into a cookie by now. */
export function dropToken(): void {
  const query = new URLSearchParams(window.location.search);
  if (!query.has("token")) return;
  query.delete("token");
  const rest = query.toString();
  window.history.replaceState(null, "", `${window.location.pathname}${rest ? `?${rest}` : ""}${window.location.hash}`);
  changed();
}
