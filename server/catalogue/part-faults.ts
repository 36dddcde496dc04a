import type { UiElement } from "../../src/form/definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { formatPointer } from "../../src/form/pointer.ts";
import type { Complaint } from "./file-problem.ts";
import type { ParsedRevision } from "./parse-revision.ts";
import { placeOfRule } from "./rules-file.ts";
import { findSchemaFaults } from "./schema-faults.ts";

/** What is wrong with the schemas, the soft rules' schemas, and the notes that UI schemas name. */
export function findPartFaults(parsed: ParsedRevision): readonly Complaint[] {
  const { parts, rules, manifest, folder, uiParts } = parsed;
  const dialect = parts[manifest.root]?.["$schema"];
  const inParts = Object.entries(parts).flatMap(([name, schema]) =>
    findSchemaFaults(`schemas/${folder}/${name}.json`, schema, schema["$schema"] ?? dialect),
  );
  const inRules = rules.flatMap(({ schema }, index) => {
    const { file, pointer } = placeOfRule(parsed, index, "schema");
    const faults = findSchemaFaults(file, schema, dialect);
    return faults.map((fault) => ({ ...fault, pointer: pointer + (fault.pointer ?? "") }));
  });
  const inUiParts = Object.entries(uiParts).flatMap(([name, element]) =>
    findMissingNotes(parsed, `ui-schemas/${folder}/${name}.json`, element),
  );
  return [...inParts, ...inRules, ...findTwins(parsed), ...inUiParts];
}

/** Two rules of the same id would share their text and their findings could not be told apart. */
function findTwins(parsed: ParsedRevision): readonly Complaint[] {
  return parsed.rules.flatMap(({ id }, index) => {
    if (parsed.rules.findIndex((rule) => rule.id === id) === index) return [];
    const message = `"${id}" stands here twice`;
    const remedy = "Give each rule its own id";
    return [{ rule: "rule-id-twice", ...placeOfRule(parsed, index, "id"), message, remedy }];
  });
}

function findMissingNotes({ notes, folder }: ParsedRevision, file: string, root: UiElement): readonly Complaint[] {
  return [...walk(root, [])].flatMap(({ element, path }) => {
    const note = element["note"];
    if (element["type"] !== "Note" || typeof note !== "string" || Object.hasOwn(notes, note)) return [];
    return [
      {
        rule: "missing-note",
        file,
        pointer: formatPointer([...path, "note"]),
        message: `there is no note ui-schemas/${folder}/${note}.md`,
        remedy: "Add the note, or name one that exists",
      },
    ];
  });
}

interface Visit {
  readonly element: JsonObject;
  readonly path: readonly (string | number)[];
}

function* walk(value: Json | undefined, path: readonly (string | number)[]): Generator<Visit> {
  if (isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, [...path, index]);
  } else if (isObject(value)) {
    yield { element: value, path };
    for (const [name, member] of Object.entries(value)) yield* walk(member, [...path, name]);
  }
}
