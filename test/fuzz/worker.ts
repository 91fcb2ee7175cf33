import { parentPort, workerData } from "node:worker_threads";
import { tryOne } from "../../src/intake/testing/fuzz.ts";

const { from, to } = workerData as { readonly from: number; readonly to: number };
for (let seed = from; seed < to; seed++) parentPort?.postMessage({ done: seed, finding: await tryOne(seed) });
