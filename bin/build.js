// npm run build: the workbench into web/dist, and what users install into dist.
//   node bin/build.js [--web]
import { buildWeb } from "./web.js";

await buildWeb();
