// The interface library in our own colours: its palette is replaced by the inks of design/tokens.css.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const lapis: MantineColorsTuple = [
  "#eef4fb",
  "#dbe6f5",
  "#b6cdea",
  "#8fb4ea",
  "#6796d6",
  "#467bc2",
  "#2d63a9",
  "#1d4f91",
  "#173f75",
  "#112f58",
];
const rubric: MantineColorsTuple = [
  "#fdf1ee",
  "#fae0da",
  "#f3bfb4",
  "#ee9c8b",
  "#e0705a",
  "#cc4f38",
  "#b93b26",
  "#a52c1b",
  "#862114",
  "#66180e",
];

export const theme = createTheme({
  primaryColor: "lapis",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  colors: { lapis, rubric },
  fontFamily: "var(--face)",
  fontFamilyMonospace: "ui-monospace, monospace",
  headings: { fontFamily: "var(--face)", fontWeight: "600" },
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
});

const inks = {
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-3)",
  "--mantine-color-default": "var(--sheet)",
  "--mantine-color-default-hover": "var(--sunk)",
  "--mantine-color-default-border": "var(--line-strong)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-placeholder": "var(--ink-3)",
  "--mantine-color-anchor": "var(--lapis)",
};

export const inkVariables: CSSVariablesResolver = () => ({ variables: {}, light: inks, dark: inks });
