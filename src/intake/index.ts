// Intake: from files, folders, archives, exports and standard input to reports.
export { emptyState, isAddress, type WatchState, watchFeeds } from "./addresses.ts";
export { type Mapping, parseMapping } from "./columns.ts";
export { type Decoded, decode } from "./decode.ts";
export { type Page, pageOf, pagesOf } from "./html.ts";
export { languageOf, unreadParagraphs } from "./language.ts";
export { NearCopies, type NearCopy } from "./near-copy.ts";
export { type PoliteFetcher, type PoliteOptions, politeFetcher } from "./polite.ts";
export type { Provenance } from "./provenance.ts";
export { type ProxyServer, proxyFrom, proxyOf, TOR } from "./proxy.ts";
export { publishedDay } from "./published.ts";
export { readReports } from "./read-reports.ts";
export { fromObject, type Given, sha256Of } from "./report.ts";
export type { Intake, IntakeOptions, Received } from "./taking.ts";
