// Questions to the service. An error keeps the service's code, so that a screen can say what to do about it.
import type { ProblemAnswer } from "../../../src/model/workbench.ts";

export class Problem extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export async function ask<T>(path: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { signal: signal ?? null, headers: { accept: "application/json" }, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem("GONE", String(error));
  }
  if (response.ok) return (await response.json()) as T;
  const problem = (await response.json().catch(() => null)) as ProblemAnswer | null;
  throw new Problem(problem?.error.code ?? "E_SERVICE", problem?.error.message ?? response.statusText);
}
