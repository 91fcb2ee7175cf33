// Light, dark, or as the system has it: kept by this browser, shown before anything is drawn (public/early.js).
import type { MantineColorScheme, MantineColorSchemeManager } from "@mantine/core";

const KEY = "isnad-scheme";
const SCHEMES = ["auto", "light", "dark"] as const;

const asScheme = (value: string | null, otherwise: MantineColorScheme): MantineColorScheme =>
  SCHEMES.find((scheme) => scheme === value) ?? otherwise;

export function schemeManager(): MantineColorSchemeManager {
  return {
    get: (otherwise) => {
      try {
        return asScheme(localStorage.getItem(KEY), otherwise);
      } catch {
        return otherwise;
      }
    },
    set: (scheme) => {
      try {
        localStorage.setItem(KEY, scheme);
      } catch {
        // Not kept: the choice holds until the page is closed.
      }
    },
    subscribe: () => {},
    unsubscribe: () => {},
    clear: () => {},
  };
}
