/** HTML that is safe to send: made by the tag below, which escapes what it is given. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[] | null;

/** Template tag: strings and numbers are escaped, Html goes in as it is, null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  const out = strings.map((text, index) => text + (index < parts.length ? render(parts[index] ?? null) : ""));
  return { html: out.join("") };
}

function render(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  if ("html" in part) return part.html;
  return part.map((each) => each.html).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
