// A report that means harm: markup, a script, bidi controls and marks inside its text, its title and its outlet.
import type { Reading } from "../../src/model/reading.ts";
import type { Generated } from "../../src/service/testing/generate.ts";

const HARM = [
  '<img src=x onerror="window.harmed=true">',
  "<script>window.harmed=true</script>",
  '"><svg onload=window.harmed=true>',
  "\u202Eمقلوب\u202C",
  "\u2066معزول",
  "{{count}} $t(app.name) %s",
  "javascript:window.harmed=true",
].join("\n");

/** The same record with its first report turned hostile; its spans stay where they were, and the harm stands after them. */
export function withHostile({ record, readings }: Generated): Generated {
  const [first, ...rest] = readings;
  if (!first) return { record, readings };
  const report = {
    ...first.report,
    title: `عنوان ${HARM.split("\n")[0]}`,
    outlet: `<b>راصد</b>\u202E`,
    text: `${first.report.text}\n${HARM}`,
  };
  const hostile: Reading = { ...first, report, notes: [{ level: "warn", about: HARM, span: null }] };
  return {
    record: { ...record, reports: record.reports.map((head) => (head.id === report.id ? report : head)) },
    readings: [hostile, ...rest],
  };
}

export { HARM };
