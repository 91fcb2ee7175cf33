// `/api/docs`: the OpenAPI document as a plain page, without a script and without anything from elsewhere.
type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const at = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[mark] ?? mark);

const STYLE = `body{font:15px/1.55 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#18211d;background:#f5f7f5}
h2{margin-top:2rem;font-size:1.1rem}code,pre{font:13px/1.5 ui-monospace,monospace}pre{overflow:auto;background:#eaeeea;padding:1rem}
table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #d7ddd8}a{color:#1d4f91}`;

export function docsPage(document: object, nonce: string): string {
  const paths = at(document, "paths");
  const endpoints = isObject(paths) ? Object.entries(paths).flatMap(([path, item]) => endpoint(path, at(item, "get"))) : [];
  const schemas = at(at(document, "components"), "schemas");
  const shapes = isObject(schemas) ? Object.entries(schemas).map(([name, schema]) => shape(name, schema)) : [];
  const info = at(document, "info");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Isnad API</title><style nonce="${nonce}">${STYLE}</style></head><body>
<h1>Isnad API ${escapeHtml(textOf(at(info, "version")))}</h1>
<p>${escapeHtml(textOf(at(info, "description")))} Send the token of the printed address as <code>Authorization: Bearer …</code>.
The same as a file: <a href="/api/openapi.json">openapi.json</a>.</p>
${endpoints.join("\n")}
<h2>Shapes</h2>
${shapes.join("\n")}
</body></html>`;
}

function endpoint(path: string, operation: unknown): string[] {
  if (!isObject(operation)) return [];
  const rows = listOf(at(operation, "parameters")).map((parameter) => {
    const schema = at(parameter, "schema");
    const about = textOf(at(parameter, "description")) || textOf(at(schema, "description"));
    return `<tr><td><code>${escapeHtml(textOf(at(parameter, "name")))}</code></td><td>${escapeHtml(textOf(at(parameter, "in")))}</td><td>${escapeHtml(about)}</td></tr>`;
  });
  const answer = at(at(at(at(at(operation, "responses"), "200"), "content"), "application/json"), "schema");
  const shapeName = textOf(at(answer, "$ref")).split("/").at(-1) ?? "";
  return [
    `<h2><code>GET ${escapeHtml(path)}</code></h2><p>${escapeHtml(textOf(at(operation, "summary")))}.${
      shapeName ? ` Answers <a href="#${escapeHtml(shapeName)}">${escapeHtml(shapeName)}</a>.` : ""
    }</p>`,
    rows.length > 0
      ? `<table><thead><tr><th>parameter</th><th>in</th><th>meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table>`
      : "",
  ];
}

const shape = (name: string, schema: unknown): string =>
  `<details id="${escapeHtml(name)}"><summary><code>${escapeHtml(name)}</code></summary><pre>${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;
