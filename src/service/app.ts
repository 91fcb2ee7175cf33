// The service as one value: give it a record and the door's setting, and it answers requests. Listening is in listen.ts.
import { randomBytes } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { IsnadError } from "../model/errors.ts";
import { docsPage } from "./docs-page.ts";
import { atTheDoor, type Door, withToken } from "./guard.ts";
import { policy } from "./headers.ts";
import { addPages } from "./pages.ts";
import { problemOf } from "./problem.ts";
import { addIncidents } from "./routes/incidents.ts";
import { addReports } from "./routes/reports.ts";
import { ShelfKeeper } from "./shelf/keeper.ts";
import type { ServedRecord } from "./store.ts";

export interface ServiceSetting {
  readonly record: ServedRecord;
  /** The folder of the built workbench. */
  readonly web: string;
  readonly version: string;
  /** Known once the service listens. */
  readonly door: () => Door;
  /** Told of every error that is not the asker's own. */
  readonly onFailure: (error: unknown, path: string) => void;
}

export function makeService(setting: ServiceSetting): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return;
      const why = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
      throw new IsnadError("E_QUERY", { why, path: context.req.path });
    },
  });
  app.use(compress());
  app.use(atTheDoor(setting.door));
  app.use("/api/*", withToken(setting.door));
  app.onError((error, context) => {
    const { body, status } = problemOf(error);
    if (status >= 500) setting.onFailure(error, context.req.path);
    return context.json(body, status);
  });
  const keeper = new ShelfKeeper(setting.record);
  // Laid out while the browser opens; an error is told to the first who asks.
  void keeper.shelf().catch(() => {});
  addIncidents(app, setting.record, keeper);
  addReports(app, setting.record, keeper);
  addDocs(app, setting.version);
  addPages(app, setting.web, setting.door);
  return app;
}

function addDocs(app: OpenAPIHono, version: string): void {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    description: "the token of the address that `isnad serve` prints",
  });
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Isnad", version, description: "The record's own service. It answers on this machine alone unless told otherwise." },
    security: [{ token: [] }],
  });
  app.get("/api/openapi.json", (context) => context.json(document));
  app.get("/api/docs", (context) => {
    const nonce = randomBytes(18).toString("base64url");
    context.header("content-security-policy", policy(nonce));
    return context.html(docsPage(document, nonce));
  });
}
