import { isArray, isObject } from "../../../src/form/json.ts";
import type { LintRule } from "../lint-rule.ts";

/** A link in a note must be an address of its own: the note stands on a page, in a dialogue and on paper. */
export const noteLink: LintRule = {
  id: "note-link",
  severity: "error",
  find: ({ definition, parsed, texts }) =>
    Object.entries(definition.notes).flatMap(([name, note]) => {
      const file = `ui-schemas/${parsed.folder}/${name}.md`;
      return [...linksIn(note)].filter(isBroken).map((link) => ({
        file,
        position: findInText(texts[file] ?? "", link),
        message: link === "" ? "a link has no address" : `the link "${link}" leads nowhere`,
        remedy: "Write the full address with https:, http:, mailto: or tel:",
      }));
    }),
};

function* linksIn(node: unknown): Generator<string> {
  if (!isObject(node)) return;
  if (node["type"] === "link" || node["type"] === "image" || node["type"] === "definition") yield String(node["url"]);
  // A reference without its definition is left in the text as it was typed.
  const text = node["type"] === "text" ? String(node["value"]) : "";
  for (const [whole] of text.matchAll(/\[[^\]]+\](?:\[[^\]]*\]|\([^)]*\))/g)) yield whole;
  for (const child of isArray(node["children"]) ? node["children"] : []) yield* linksIn(child);
}

function isBroken(link: string): boolean {
  if (/^mailto:[^@\s]+@[^@\s]+$|^tel:\+?[\d-]+$/.test(link)) return false;
  return !/^https?:\/\/[^/\s]+\.[^/\s]+/.test(link) || !URL.canParse(link);
}

function findInText(text: string, link: string) {
  const line = text.split("\n").findIndex((it) => it.includes(link));
  const column = (text.split("\n")[line] ?? "").indexOf(link) + 1;
  return { line: Math.max(line, 0) + 1, column: Math.max(column, 1) };
}
