// How an endpoint's answers are declared: the shape where all goes well, the one shape of errors otherwise.
import type { z } from "@hono/zod-openapi";
import { ProblemAnswer } from "../../model/workbench.ts";

export function answers<T extends z.ZodType>(schema: T, description: string) {
  const problem = (text: string) => ({ description: text, content: { "application/json": { schema: ProblemAnswer } } });
  return {
    200: { description, content: { "application/json": { schema } } },
    400: problem("the request cannot be understood (E_QUERY)"),
    401: problem("no valid token (E_TOKEN)"),
    403: problem("asked from another site's page (E_ORIGIN)"),
    404: problem("there is no such thing (E_NOT_FOUND)"),
  } as const;
}
