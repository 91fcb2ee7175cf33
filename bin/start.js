// npm start: builds the workbench where it is missing or old, reads samples/ into a record, and serves it.
//   npm start -- [--port N] [--open]
await import("../src/cli/start.ts");
