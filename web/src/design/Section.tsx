// A part of a page: its heading, a line that says how to read it, and its content.
import { type ReactNode, useId } from "react";
import styles from "./section.module.css";

export function Section({
  title,
  caption,
  count,
  children,
  id,
}: {
  title: string;
  caption?: string;
  count?: string;
  children: ReactNode;
  id?: string;
}) {
  const heading = useId();
  return (
    <section className={styles.section} aria-labelledby={heading} id={id}>
      <header className={styles.head}>
        <h2 id={heading}>{title}</h2>
        {count && <span className={styles.count}>{count}</span>}
      </header>
      {caption && <p className={styles.caption}>{caption}</p>}
      {children}
    </section>
  );
}
