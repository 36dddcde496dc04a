import { formatPointer, parsePointer } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";
import { whereWritten } from "../catalogue/written-schemas.ts";
import type { ParsedRevision } from "../catalogue/parse-revision.ts";
import type { OpenRevision } from "./open-revision.ts";

/** The name under which texts.<language>.json has the words for a place of the answers: `<part>#<place in its schema>`. */
export function textKeyOf({ definition, parsed }: OpenRevision, pattern: string): string {
  const [scope = "#"] = locate(definition.schema, pattern)?.via ?? [];
  const { file, pointer } = whereWritten(parsed, scope);
  return `${file.slice(file.lastIndexOf("/") + 1, -".json".length)}#${pointer}`;
}

/** The key that was meant by one that names the members alone, without the keywords of the schema between them. */
export function findMeantKey({ parts }: ParsedRevision, key: string): string | undefined {
  const [part = "", path = ""] = key.split("#");
  const schema = parts[part];
  if (schema === undefined) return undefined;
  let pattern = "";
  for (const name of parsePointer(path).filter((it) => it !== "properties" && it !== "items")) {
    const known = [[name], ["*", name]].map((it) => pattern + formatPointer(it));
    const next = known.find((it) => locate(schema, it) !== undefined);
    if (next === undefined) return undefined;
    pattern = next;
  }
  const [scope] = locate(schema, pattern)?.via ?? [];
  return pattern === "" || scope === undefined ? undefined : part + scope;
}
