import { valueAt } from "../../../src/form/pointer.ts";
import { formatPointer } from "../../../src/form/pointer.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../nearest-name.ts";
import { listTexts, textsFile } from "../written-texts.ts";

/** Words for a place or a rule that does not exist are never seen, mostly because its name changed. */
export const textNowhere: LintRule = {
  id: "text-nowhere",
  severity: "error",
  find: (revision) => {
    const { definition, parsed } = revision;
    const scopes = listTexts(revision)
      .filter(({ scope }) => valueAt(definition.schema, scope.slice(1)) === undefined)
      .map(({ file, pointer, key, scope }) => ({
        file,
        pointer,
        message: `"${key}" leads nowhere in the schema${suggestMember(definition.schema, scope)}`,
        remedy: "Write <part>#/properties/<member>, or remove the words",
      }));
    const ids = definition.rules.map(({ id }) => id);
    const rules = Object.entries(definition.texts).flatMap(([language, texts]) =>
      Object.keys(texts.rules)
        .filter((id) => !ids.includes(id))
        .map((id) => ({
          file: textsFile(parsed.folder, language),
          pointer: formatPointer(["rules", id]),
          message: `no rule is called "${id}"${suggest(id, ids)}`,
          remedy: "Name a rule of rules.json, or remove the text",
        })),
    );
    return [...scopes, ...rules];
  },
};

function suggestMember(schema: object, scope: string): string {
  const end = scope.lastIndexOf("/");
  const around = valueAt(schema, scope.slice(1, end));
  return typeof around === "object" && around !== null ? suggest(scope.slice(end + 1), Object.keys(around)) : "";
}
