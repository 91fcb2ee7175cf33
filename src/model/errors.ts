// The registry of errors: every message says what was wrong, where, and what to do, and ends with the offending value.

const REGISTRY = {
  E_FILE_MISSING: "there is no such file or folder; check the path: {path}",
  E_FILE_EMPTY: "the file is empty, nothing to read: {path}",
  E_FILE_UNREADABLE: "the file cannot be opened ({why}); check its permissions: {path}",
  E_NOT_TEXT: "the file is not text that isnad reads (.txt, .json, .jsonl, .html, .md); convert it first: {path}",
  E_JSON_BROKEN: "the JSON is broken ({why}); mend it or leave it out: {path}",
  E_NO_TEXT: 'the object has neither "text" nor "html"; give one of them: {path}',
  E_FOLDER_EMPTY: "the folder holds no reports (.txt, .json, .jsonl, .html, .md, .csv, .pdf, .docx, .zip, .warc …): {path}",
  E_TEXT_LONG: "the text is too long for one report ({length} characters, {most} at most); part it: {path}",
  E_BROKEN_TEXT: "the text has {places} places where bytes make no character (marked \ufffd); look for a better copy: {path}",
  E_TABLE: "the table cannot be taken ({why}): {path}",
  E_MAP: "a mapping is FIELD=COLUMN with FIELD one of {fields}; mend it: {value}",
  E_DOCUMENT: "the document gives no text ({why}); convert it first: {path}",
  E_ARCHIVE: "the archive is broken here ({why}); what came before is kept: {path}",
  E_ARCHIVE_LIMIT: "the archive goes beyond what is unpacked ({why}); unpack it yourself if you trust it: {path}",
  E_ARCHIVE_NAME: "the name of an entry leads out of its archive; it is left out: {path}",
  E_DIGEST: "the bytes do not agree with the digest that the archive gives ({digest}): {path}",
  E_ADDRESS: "the address is refused ({why}); see `isnad add --help` for what may be allowed: {url}",
  E_FETCH: "the address could not be fetched ({why}): {url}",
  E_BAD_DATE: "not a day of the form YYYY-MM-DD: {value}",
  E_RECORD_NEWER: "the record was made by a newer isnad (schema {found}, this one knows {known}); update isnad to open it: {path}",
  E_RECORD_NOT: "not an isnad record, or a damaged one ({why}): {path}",
  E_RECORD_MISSING: "there is no record here; make one with `isnad add`: {path}",
  E_FORMAT_UNKNOWN: "unknown export format; there are {known}: {format}",
  E_USAGE: "{what}; see `isnad {command} --help`",
  E_KNOWLEDGE: "knowledge table is not valid: {why}: {path}",
  E_PORT: "no free port found from {first} to {last}; give another with --port",
  E_BIND:
    "to serve on {host} give an access token (ISNAD_TOKEN, {length} characters or more) and either --tls-cert with --tls-key or --proxy ORIGIN; or leave --host out",
  E_OPTION: "{option} is not {wanted}: {value}",
  E_HOST: "this service does not answer to that name; open the address that `isnad serve` printed: {host}",
  E_ORIGIN: "the request comes from another site's page and is refused: {origin}",
  E_TOKEN: "no valid access token; open the address that `isnad serve` printed",
  E_QUERY: "the request cannot be understood ({why}): {path}",
  E_NOT_FOUND: "there is no such {what}: {id}",
  E_METHOD: "the method is not known here: {method}",
  E_BUSY: "too many requests from one place; wait a moment",
  E_WEB_MISSING: "the workbench is not built; run `npm run build`: {path}",
  E_INTERNAL: "the reader failed on this report ({why}); please send the report with this line: {path}",
} as const;

export type ErrorCode = keyof typeof REGISTRY;
export const ERROR_CODES = Object.keys(REGISTRY) as readonly ErrorCode[];

export class IsnadError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, slots: Readonly<Record<string, string | number>> = {}) {
    super(REGISTRY[code].replace(/\{(\w+)\}/g, (_, name: string) => String(slots[name] ?? "?")));
    this.name = "IsnadError";
    this.code = code;
  }
  /** One line: the code, then what was wrong, where, and what to do. */
  line(): string {
    return `${this.code}: ${this.message.replace(/\s*\n\s*/g, " ")}`;
  }
}
