// The program's version, as package.json states it.
import { readFileSync } from "node:fs";

const file = new URL("../../package.json", import.meta.url);
export const VERSION: string = String((JSON.parse(readFileSync(file, "utf8")) as { version: unknown }).version);
