// What a decoded file is, by its content: its name only decides whether broken JSON is called broken or taken for a text.

export type Sort = "json" | "html" | "text";

const HTML_OPENINGS = [
  "<!doctype html",
  "<html",
  "<head",
  "<body",
  "<article",
  "<div",
  "<p>",
  "<p ",
  "<main",
  "<section",
  "<meta",
  "<title",
  "<h1",
  "<table",
];

export function sortOf(text: string, name: string): Sort {
  const start = text.search(/\S/);
  const first = text.charAt(start);
  if (first === "{" || first === "[") return /\.jsonl?$/i.test(name) || isJson(text) ? "json" : "text";
  if (first !== "<") return "text";
  const head = text.slice(start, start + 4096).toLowerCase();
  if (HTML_OPENINGS.some((opening) => head.startsWith(opening))) return "html";
  // an XML declaration or a comment may stand before the page
  return head.startsWith("<?xml") || head.startsWith("<!--")
    ? HTML_OPENINGS.some((opening) => head.includes(opening))
      ? "html"
      : "text"
    : "text";
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
