// A report as intake hands it on: decoded text, and what the source itself says about it. Nothing here is inferred.

export interface Report {
  /** The id given with the report, else the file's name without its ending (`#2`, `#3`, … for further reports of one file). */
  readonly id: string;
  readonly version: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Decoded text, unchanged; every span of the reading counts UTF-16 code units of it. */
  readonly text: string;
  /** SHA-256 of the UTF-8 bytes of `text`, hexadecimal. */
  readonly sha256: string;
  /** `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm`, as the source gives it; null where it gives none. */
  readonly published: string | null;
  /** Language code as intake judged it: "ar", another code, or "und". */
  readonly language: string;
}
