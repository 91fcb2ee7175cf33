// A link within the workbench: a real address for the browser (new tab, copy), no reload for a plain click.
import type { AnchorHTMLAttributes, MouseEvent } from "react";
import { go } from "./router.ts";

export function Link({ to, stay = false, onClick, ...rest }: { to: string; stay?: boolean } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to, { stay });
  };
  return <a href={to} onClick={follow} {...rest} />;
}
