// Keys of the workbench. A letter key is known by its Latin letter, and on an Arabic layout by where it lies.
import { useEffect } from "react";

/** The Latin letter or sign of a key, whatever the layout («ن» lies on the key of k). */
export function keyOf(event: Pick<KeyboardEvent, "key" | "code">): string {
  if (/^[a-z?/]$/i.test(event.key)) return event.key.toLowerCase();
  if (event.key === "؟") return "?";
  if (event.code === "Slash") return "/";
  const letter = /^Key([A-Z])$/.exec(event.code);
  return letter?.[1]?.toLowerCase() ?? event.key;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Calls the handler of a key that is pressed alone, outside of fields. */
export function useKeys(handlers: Readonly<Record<string, (event: KeyboardEvent) => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const handler = handlers[keyOf(event)];
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [handlers]);
}
