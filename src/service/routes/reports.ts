// `/api/reports`, `/api/reports/{id}`: the texts, and the reading of each.
import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { IsnadError } from "../../model/errors.ts";
import { type IncidentLine, ReportAnswer, type ReportLine, ReportsAnswer } from "../../model/workbench.ts";
import { ById, list, ReportsQuestion } from "../questions.ts";
import { searchable } from "../shelf/build.ts";
import type { ShelfKeeper } from "../shelf/keeper.ts";
import type { ServedRecord } from "../store.ts";
import { answers } from "./answers.ts";

const reports = createRoute({
  method: "get",
  path: "/api/reports",
  summary: "Reports of the record, the latest first",
  request: { query: ReportsQuestion },
  responses: answers(ReportsAnswer, "one page of reports"),
});
const report = createRoute({
  method: "get",
  path: "/api/reports/{id}",
  summary: "One report: its text, its reading, and the incidents its events belong to",
  request: { params: ById },
  responses: answers(ReportAnswer, "the report"),
});

export function addReports(app: OpenAPIHono, record: ServedRecord, keeper: ShelfKeeper): void {
  app.openapi(reports, async (context) => {
    const asked = context.req.valid("query");
    const words = searchable([asked.q ?? ""])
      .split(/\s+/)
      .filter(Boolean);
    const outlets = new Set(list(asked.outlet));
    const found = (await keeper.shelf()).reports.filter((line) => {
      if (outlets.size > 0 && !outlets.has(line.outlet ?? "")) return false;
      if (words.length === 0) return true;
      const text = searchable([line.title ?? "", line.opening, line.outlet ?? "", line.id]);
      return words.every((word) => text.includes(word));
    });
    const items = [...found].sort(latestFirst).slice(asked.offset, asked.offset + asked.limit);
    return context.json({ total: found.length, offset: asked.offset, items }, 200);
  });
  app.openapi(report, async (context) => {
    const { id } = context.req.valid("param");
    const detail = await record.report(id);
    if (!detail) throw new IsnadError("E_NOT_FOUND", { what: "report", id });
    const shelf = await keeper.shelf();
    const incidents: Record<string, IncidentLine> = {};
    for (const incident of new Set(Object.values(detail.incidentOf))) {
      const line = shelf.byId.get(incident)?.line;
      if (line) incidents[incident] = line;
    }
    const { reading, incidentOf, addedAt, original } = detail;
    return context.json({ reading, incidentOf: { ...incidentOf }, incidents, addedAt, original, versions: [...detail.versions] }, 200);
  });
}

function latestFirst(a: ReportLine, b: ReportLine): number {
  const day = (line: ReportLine): string => line.published?.end ?? "";
  return day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? 1 : -1;
}
