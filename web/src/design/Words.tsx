// Words of a report or a name: shown in their own direction whatever the interface's, and never let out of it.
import { directionOf } from "../i18n/language.ts";

export function Words({ children, className }: { children: string; className?: string }) {
  const direction = directionOf(children);
  return (
    <bdi className={className} dir={direction ?? "auto"} lang={direction === "rtl" ? "ar" : direction === "ltr" ? "en" : undefined}>
      {children}
    </bdi>
  );
}
