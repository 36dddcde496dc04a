import { isArray, isObject, type Json } from "../../../src/form/json.ts";
import { formatPointer, valueAt } from "../../../src/form/pointer.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import type { OpenRevision } from "../open-revision.ts";
import { findMeantKey } from "../text-key.ts";
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
        message: `"${key}" leads nowhere in the schema${suggestKey(revision, key, scope)}`,
        remedy: "Write <part>#/properties/<member>, below a list /items/properties/<member>, or remove the words",
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
    return [...scopes, ...rules, ...findElements(revision)];
  },
};

/** Words of elements under an `i18n` key that no element has. */
function findElements({ definition, parsed }: OpenRevision): readonly Fault[] {
  const keys = [...keysIn(definition.uiSchema)];
  return Object.entries(definition.texts).flatMap(([language, { elements = {} }]) =>
    Object.keys(elements)
      .filter((key) => !keys.some((known) => key.startsWith(`${known}.`)))
      .map((key) => ({
        file: textsFile(parsed.folder, language),
        pointer: formatPointer(["elements", key]),
        message: `no element has the i18n key of "${key}"${suggest(key.slice(0, key.lastIndexOf(".")), keys)}`,
        remedy: "Name the i18n key of an element in the UI schema, or remove the words",
      })),
  );
}

function* keysIn(value: Json | undefined): Generator<string> {
  if (isArray(value)) for (const item of value) yield* keysIn(item);
  if (!isObject(value)) return;
  if (typeof value["i18n"] === "string") yield value["i18n"];
  for (const member of Object.values(value)) yield* keysIn(member);
}

function suggestKey({ parsed, definition }: OpenRevision, key: string, scope: string): string {
  const meant = findMeantKey(parsed, key);
  return meant === undefined ? suggestMember(definition.schema, scope) : `; did you mean "${meant}"?`;
}

function suggestMember(schema: object, scope: string): string {
  const end = scope.lastIndexOf("/");
  const around = valueAt(schema, scope.slice(1, end));
  return typeof around === "object" && around !== null ? suggest(scope.slice(end + 1), Object.keys(around)) : "";
}
