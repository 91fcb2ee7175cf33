// The text of a PDF. The library runs in a thread of its own with bounded memory, which is ended when its time is up.
import { Worker } from "node:worker_threads";
import { IsnadError } from "../model/index.ts";

export interface PdfText {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly pages: number;
}
export type PdfAnswer = PdfText | { readonly failed: string };

const SECONDS = 30;
const MEMORY_MB = 512;
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./pdf-worker.ts" : "./pdf-worker.js", import.meta.url);

/** @throws IsnadError E_DOCUMENT: broken, locked, too slow, too large, or a scan without text */
export async function pdfText(bytes: Uint8Array, path: string, seconds: number = SECONDS): Promise<PdfText> {
  const worker = new Worker(WORKER, {
    workerData: Uint8Array.from(bytes),
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    stdout: true,
    stderr: true,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<PdfAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ failed: `not done in ${seconds} seconds` }), seconds * 1000);
      worker.once("message", resolve);
      worker.once("error", (error: unknown) => resolve({ failed: error instanceof Error ? error.message : "it broke the reader" }));
      worker.once("exit", () => resolve({ failed: "it broke the reader" }));
    });
    if ("failed" in answer) throw new IsnadError("E_DOCUMENT", { path, why: answer.failed.slice(0, 120) });
    if (answer.text.trim() === "") throw new IsnadError("E_DOCUMENT", { path, why: "it holds no text, perhaps scanned pages" });
    return answer;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
