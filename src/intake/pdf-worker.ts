// Runs in a thread: bytes of a PDF to its text, page by page, one line for each line of the page.
import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy, getMeta } from "unpdf";
import { arabicLikeness } from "./decode.ts";
import type { PdfAnswer } from "./pdf.ts";

const MOST_PAGES = 2000;
const MOST_CHARACTERS = 4_000_000;

async function textOf(bytes: Uint8Array): Promise<PdfAnswer> {
  const pdf = await getDocumentProxy(bytes, { stopAtErrors: false, verbosity: 0 });
  const parts: string[] = [];
  let size = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && size < MOST_CHARACTERS; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent();
    let text = "";
    for (const item of content.items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
    parts.push(text);
    size += text.length;
  }
  const { info } = await getMeta(pdf).catch(() => ({ info: {} as Record<string, unknown> }));
  const word = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
  return { text: inReadingOrder(lettersOf(parts.join("\n"))), title: word(info.Title), author: word(info.Author), pages: pdf.numPages };
}

/** Presentation forms, which PDFs are drawn with, to the letters they stand for. */
const lettersOf = (text: string): string => text.replace(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize("NFKC"));

/** Some makers store letters as read and not as drawn, and the library turns them round: then the article «ال» stands at the ends of words. */
function inReadingOrder(text: string): string {
  const turned = text
    .split("\n")
    .map((line) =>
      [...line]
        .reverse()
        .join("")
        .replace(/[0-9A-Za-z\u0660-\u0669]+(?:[.,:/-][0-9A-Za-z\u0660-\u0669]+)*/g, (run) => [...run].reverse().join("")),
    )
    .join("\n");
  return arabicLikeness(turned) > arabicLikeness(text) + 0.1 ? turned : text;
}

try {
  parentPort?.postMessage(await textOf(workerData as Uint8Array));
} catch (error) {
  parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) } satisfies PdfAnswer);
}
