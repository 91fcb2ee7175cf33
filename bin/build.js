// npm run build: the workbench into web/dist.
const { buildWeb } = await import("../src/cli/web-build.ts");
await buildWeb({ quiet: false });
