// What a run did, said at its end: counts, and each thing that a person should look at; or all of it as JSON.
import type { Counts } from "../record/index.ts";
import type { AddResult, Unreadable } from "./add-reports.ts";

const MOST_LINES = 20;
const plainly = (items: readonly Unreadable[]) => items.map(({ path, error }) => ({ path, code: error.code, message: error.message }));

/** `record` is null in a dry run. */
export function tellDone(
  result: AddResult,
  record: ({ readonly path: string } & Counts) | null,
  options: { readonly json?: boolean },
): void {
  if (options.json) {
    const { unreadable, warnings } = result;
    const out = {
      ...result,
      unreadable: plainly(unreadable),
      warnings: plainly(warnings),
      dryRun: record === null,
      ...(record ? { record } : {}),
    };
    process.stdout.write(`${JSON.stringify(out)}\n`);
    return;
  }
  const unread = Object.entries(result.unread).sort();
  const parts = [`${result.added} ${record ? "added" : "would be added"}`];
  if (result.versions > 0) parts.push(`${result.versions} new versions`);
  if (result.known > 0) parts.push(`${result.known} already known`);
  if (result.nearCopies.length > 0) parts.push(`${result.nearCopies.length} of them near-copies`);
  if (unread.length > 0)
    parts.push(`${unread.map(([language, count]) => `${count} kept unread (${language === "und" ? "not Arabic" : language})`).join(", ")}`);
  if (result.unreadable.length > 0) parts.push(`${result.unreadable.length} not read`);
  if (result.skipped.length > 0) parts.push(`${result.skipped.length} files passed over`);
  const lines = [`${parts.join(", ")}${result.stopped ? "; stopped" : ""}`];
  lines.push(...first(result.notes.map(({ path, note }) => `${path}: ${note}`)));
  lines.push(...first(result.nearCopies.map(({ path, of, share }) => `near-copy of ${of} (${Math.round(share * 100)} %): ${path}`)));
  if (result.unreadParagraphs > 0) lines.push(`${result.unreadParagraphs} paragraphs in other languages kept unread`);
  lines.push(...first(result.renamed.map(({ from, to }) => `another report is called ${from}: added as ${to}`)));
  if (record) lines.push(`${record.path}: ${record.reports} reports, ${record.incidents} incidents, ${record.differences} differences`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

const first = (lines: readonly string[]): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more (--json lists all)`];
