// One report from what a source gives: text with its hash, what is said about it, and what the user gives where the source is silent.
import { createHash } from "node:crypto";
import { IsnadError, type Report } from "../model/index.ts";
import { pageOf } from "./html.ts";
import { languageOf } from "./language.ts";
import { publishedDay } from "./published.ts";
import { dayInLine } from "./visible-day.ts";

/** What the user gives for what the files do not say. */
export interface Given {
  readonly published?: string;
  readonly outlet?: string;
}

/** What a source says about a report. */
export interface Said {
  readonly id?: string | null;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly published?: string | null;
  readonly url?: string | null;
}

export const sha256Of = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");

export function reportOf(text: string, said: Said, fallbackId: string, given: Given): Report {
  return {
    id: said.id ?? fallbackId,
    version: 1,
    title: said.title ?? null,
    outlet: said.outlet ?? given.outlet ?? null,
    url: said.url ?? null,
    text,
    sha256: sha256Of(text),
    published: said.published ?? given.published ?? null,
    language: languageOf(text),
  };
}

export interface Made {
  readonly report: Report;
  /** What was said but could not be taken, such as a day that is none. */
  readonly warnings: readonly IsnadError[];
}

/**
 * A report from a JSON object with `text` or `html`, and `id`, `title`, `outlet`, `published`, `url` where known. A page's own metadata
 * fill what the object leaves out.
 * @throws IsnadError E_NO_TEXT
 */
export function fromObject(value: unknown, where: string, fallbackId: string, given: Given): Made {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new IsnadError("E_NO_TEXT", { path: where });
  const object = value as Readonly<Record<string, unknown>>;
  const url = word(object.url);
  const page = typeof object.html === "string" ? pageOf(object.html, url) : null;
  const text = typeof object.text === "string" ? object.text : (page?.text ?? "");
  if (text.trim() === "") throw new IsnadError("E_NO_TEXT", { path: where });
  const published = publishedDay(object.published) ?? (typeof object.published === "string" ? dayInLine(object.published) : null);
  const warnings =
    object.published != null && published === null ? [new IsnadError("E_BAD_DATE", { value: String(object.published).slice(0, 60) })] : [];
  const said = {
    id: word(object.id) ?? (typeof object.id === "number" ? String(object.id) : null),
    title: word(object.title) ?? page?.title ?? null,
    outlet: word(object.outlet) ?? page?.outlet ?? null,
    published: published ?? page?.published ?? null,
    url: url ?? page?.url ?? null,
  };
  return { report: reportOf(text, said, fallbackId, given), warnings };
}

const word = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
