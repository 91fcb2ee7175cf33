// Intake: from files, folders and standard input to reports.
export { decode } from "./decode.ts";
export { pageOf } from "./html.ts";
export { publishedDay } from "./published.ts";
export { type Intake, type IntakeOptions, type Received, readReports } from "./read-reports.ts";
export { fromObject, type Given, sha256Of } from "./report.ts";
