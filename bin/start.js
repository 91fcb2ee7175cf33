// npm start: builds the workbench where it is missing or old, reads samples/ into a record, and serves it.
//   npm start -- [--port N] [--open]
import { buildWeb, webIsStale } from "./web.js";

if (webIsStale()) {
  process.stdout.write("building the workbench…\n");
  await buildWeb({ quiet: true });
}
await import("../src/cli/start.ts");
