// One broken input through intake: a finding is a throw, an error that no one foresaw, a report whose values do not hold, or a long wait.
import { take } from "../take.ts";
import { newBudget } from "../taking.ts";
import { type Input, mutated, wholeInputs } from "./mutate.ts";

export interface Finding {
  readonly seed: number;
  readonly name: string;
  readonly what: string;
}

const SLOW_MS = 5000;
const whole = wholeInputs();

export async function tryOne(seed: number): Promise<Finding | null> {
  const input = mutated(seed, whole);
  const began = performance.now();
  const what = await wrongWith(input);
  if (what !== null) return { seed, name: input.name, what };
  const took = performance.now() - began;
  return took > SLOW_MS ? { seed, name: input.name, what: `took ${Math.round(took)} ms` } : null;
}

async function wrongWith({ name, bytes }: Input): Promise<string | null> {
  try {
    let items = 0;
    for await (const item of take({ bytes, name, path: name, provenance: {}, url: null, depth: 0, budget: newBudget() }, {})) {
      items++;
      if ("error" in item && item.error.code === "E_FILE_UNREADABLE") return item.error.message;
      if (!("ok" in item)) continue;
      const { text, id, published } = item.ok;
      if (text.trim() === "" || id === "") return "a report without text or id";
      if (published !== null && !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/.test(published)) return `a day that is none: ${published}`;
      for (const { start, end } of item.original.provenance?.unread ?? [])
        if (!(start < end && end <= text.length)) return "a stretch outside the text";
    }
    return items === 0 ? "nothing said of it" : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
