// The text of a Word document: its paragraphs in order, without deleted words, field codes and notes. Read straight from its XML, linearly.

import { IsnadError } from "../model/index.ts";
import { decode } from "./decode.ts";
import type { Budget } from "./taking.ts";
import { zipEntries } from "./zip.ts";

export interface Document {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
}

/** Is it a Word document? Its parts' names stand in the clear at the end of the file. */
export const looksLikeDocx = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document.xml");

/** @throws IsnadError E_DOCUMENT, E_ARCHIVE, E_ARCHIVE_LIMIT */
export async function docxText(bytes: Uint8Array, path: string, budget: Budget): Promise<Document> {
  let body: string | null = null;
  let core = "";
  for await (const item of zipEntries(bytes, path, budget)) {
    if ("error" in item) throw item.error;
    const { entry } = item;
    if (entry.name === "word/document.xml") body = decode(await entry.bytes())?.text ?? "";
    else if (entry.name === "docProps/core.xml") core = decode(await entry.bytes())?.text ?? "";
  }
  if (body === null) throw new IsnadError("E_DOCUMENT", { path, why: "it has no document part" });
  return { text: paragraphsIn(body), title: elementIn(core, "dc:title"), author: elementIn(core, "dc:creator") };
}

function paragraphsIn(xml: string): string {
  const lines: string[] = [];
  let line = "";
  let inText = false;
  let at = 0;
  for (;;) {
    const open = xml.indexOf("<", at);
    if (open < 0) break;
    if (inText) line += unescapeXml(xml.slice(at, open));
    const close = xml.indexOf(">", open);
    if (close < 0) break;
    const tag = xml.slice(open + 1, close);
    const empty = tag.endsWith("/");
    const name = tag.slice(0, 20).split(/[\s/>]/, 1)[0] ?? "";
    if (name === "w:t") inText = !empty;
    else if (tag === "/w:t") inText = false;
    else if (name === "w:tab") line += " ";
    else if (name === "w:br" || name === "w:cr") line += "\n";
    else if (tag === "/w:p") {
      lines.push(line);
      line = "";
    }
    at = close + 1;
  }
  lines.push(line);
  return lines
    .flatMap((one) => one.split("\n"))
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .join("\n");
}

function elementIn(xml: string, name: string): string | null {
  const start = xml.indexOf(`<${name}`);
  const open = start < 0 ? -1 : xml.indexOf(">", start);
  const close = open < 0 ? -1 : xml.indexOf(`</${name}>`, open);
  const text = close < 0 ? "" : unescapeXml(xml.slice(open + 1, close)).trim();
  return text === "" ? null : text;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export const unescapeXml = (text: string): string =>
  text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = name.charAt(1) === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 8 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  });
