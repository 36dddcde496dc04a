import { canonicalJson } from "./canonical.ts";
import { isObject, type Json } from "./json.ts";

/** The files of one revision: path inside the repository's form folders, such as `rules.json`, and their content. */
export type RevisionFiles = Readonly<Record<string, string>>;

const COUNTS: readonly RegExp[] = [
  /^schemas\/[^/]+\.json$/,
  /^ui-schemas\/[^/]+\.(?:json|md)$/,
  /^ui-schemas\/print\.typ$/,
];
const COUNTS_NOT: readonly RegExp[] = [
  /\/clerk\.json$/,
  /\/texts\.(?!de\.json$)[^/]+\.json$/,
  /^ui-schemas\/[^/]+\.[a-z-]+\.md$/,
];

/**
 * The text whose SHA-256 is a revision's digest: each file that counts as `<path>\n<content>\n`, by path.
 * JSON is canonical (RFC 8785), `form.json` without `status`, `digest` and `check`; other files have LF line ends.
 * Paths begin with `schemas/` or `ui-schemas/`. Samples, migrations, `clerk.json` and other languages do not count.
 * @throws SyntaxError when a JSON file that counts is malformed.
 */
export function digestText(files: RevisionFiles): string {
  return Object.keys(files)
    .filter((path) => COUNTS.some((it) => it.test(path)) && !COUNTS_NOT.some((it) => it.test(path)))
    .toSorted()
    .map((path) => `${path}\n${contentOf(path, files[path] ?? "")}\n`)
    .join("");
}

function contentOf(path: string, text: string): string {
  const content = text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
  if (!path.endsWith(".json")) return content;
  const json: Json = JSON.parse(content);
  if (path !== "schemas/form.json" || !isObject(json)) return canonicalJson(json);
  const { status: _status, digest: _digest, check: _check, ...manifest } = json;
  return canonicalJson(manifest);
}
