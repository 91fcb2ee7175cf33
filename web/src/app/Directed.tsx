// Tells the interface library which way the chosen language runs.
import { useDirection } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useSpeech } from "../i18n/index.ts";

export function Directed({ children }: { children: ReactNode }) {
  const { direction } = useSpeech();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return children;
}
