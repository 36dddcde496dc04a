import type { Schema } from "../../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../../src/form/json.ts";
import { parsePointer, valueAt } from "../../../src/form/pointer.ts";
import { listBranches } from "../../../src/form/schema-places.ts";
import { schemaAt } from "../../../src/form/scope.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listTexts } from "../written-texts.ts";

/** An error text for a keyword that cannot fail there is never seen. */
export const textWithoutKeyword: LintRule = {
  id: "text-without-keyword",
  severity: "error",
  find: (revision) =>
    listTexts(revision).flatMap(({ file, pointer, scope, texts }) => {
      const { schema } = revision.definition;
      if (valueAt(schema, scope.slice(1)) === undefined) return [];
      const able = ableToFail(schema, scope);
      return Object.keys(texts.errors ?? {})
        .filter((keyword) => !able.has(keyword))
        .map((keyword) => ({
          file,
          pointer: `${pointer}/errors/${keyword}`,
          message: `"${keyword}" cannot fail here${suggest(keyword, [...able])}`,
          remedy: "Name a keyword the schema has at this place, or remove the text",
        }));
    }),
};

/** The keywords whose findings stand at a scope: its schema's own, and those of others that point at the member. */
export function ableToFail(root: Schema, scope: string): ReadonlySet<string> {
  const own = keywordsIn(schemaAt(root, scope), 0);
  const member = parsePointer(scope.slice(1)).at(-1) ?? "";
  return new Set([...own, ...pointingAt(root, member)]);
}

function keywordsIn(schema: Schema | undefined, depth: number): readonly string[] {
  if (schema === undefined || depth > 4) return [];
  const branches = listBranches(schema, ["allOf", "anyOf", "oneOf", "then", "else"]);
  return [...Object.keys(schema), ...branches.flatMap((branch) => keywordsIn(branch, depth + 1))];
}

/** Keywords anywhere that name `member`, and so give findings that point at it. */
function pointingAt(value: Json | undefined, member: string): readonly string[] {
  if (isArray(value)) return value.flatMap((item) => pointingAt(item, member));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([keyword, content]) => {
    const inside = pointingAt(content, member);
    const names = isArray(content) && keyword === "required" && content.includes(member);
    const compares = isObject(content) && ["uniqueBy", "differsFrom"].includes(keyword) && content["member"] === member;
    const depends =
      isObject(content) && keyword.startsWith("depend") && JSON.stringify(content).includes(`"${member}"`);
    return names || compares || depends ? [keyword, ...inside] : inside;
  });
}
