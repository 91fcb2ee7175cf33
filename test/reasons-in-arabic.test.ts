import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { addReports, reconcileRecord } from "../src/cli/add-reports.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { openRecord } from "../src/record/index.ts";
import { arabicReason } from "../web/src/i18n/reasons.ts";

const SAMPLES = fileURLToPath(new URL("../samples", import.meta.url));

// Fails where the reconciler learns a new sentence: add a row for it to web/src/i18n/reasons.ts.
test("every reason in the record of the samples can be said in Arabic", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-reasons-"));
  const store = await openRecord(join(folder, "samples.sqlite"), { create: true });
  try {
    await addReports(async () => store, loadKnowledge(), [SAMPLES]);
    await reconcileRecord(store);
    const { incidents, nearMisses, episodes } = await store.exportRecord();
    const given = [
      ...incidents.flatMap(({ why, reasons, links, witnesses }) => [
        ...why,
        ...reasons.map(({ text }) => text),
        ...links.map((link) => link.why),
        ...witnesses.chains.map((chain) => chain.why),
      ]),
      ...nearMisses.flatMap(({ why }) => why),
      ...episodes.flatMap(({ why }) => why),
    ];
    expect(given.length).toBeGreaterThan(0);
    expect([...new Set(given)].filter((reason) => arabicReason(reason) === null)).toEqual([]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
