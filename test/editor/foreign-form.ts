import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { listControls, listSteps } from "../../src/form/controls.ts";
import { isObject, type JsonObject } from "../../src/form/json.ts";
import { findLabel } from "../../src/form/message.ts";
import { locate } from "../../src/form/scope.ts";
import { loadRevision } from "../../server/catalogue/load-revision.ts";
import { newRevision } from "../../server/commands/new-revision.ts";
import { samples } from "../../server/commands/samples.ts";
import { runCommand } from "./run-command.ts";

/** The revision as which foreign forms are brought in. */
export const DAY = "2026-01-01";

/** The forms in test/fixtures/foreign, by name. */
export const FOREIGN = globSync(join(import.meta.dirname, "../fixtures/foreign/*.json"))
  .toSorted()
  .map((path): readonly [string, JsonObject] => [basename(path, ".json"), JSON.parse(readFileSync(path, "utf8"))]);

/** Brings a foreign form in as an editor does: new, its schemas in the skeleton's place, labels, samples. */
export async function bringIn(root: string, form: string, foreign: JsonObject): Promise<void> {
  await runCommand(newRevision, [form, DAY], { root });
  const uiSchemas = join(root, "ui-schemas", form, DAY);
  const schemas = join(root, "schemas", form, DAY);
  write(join(schemas, "formular.json"), bounded(foreign["schema"]));
  write(join(uiSchemas, "formular.json"), foreign["uiSchema"]);
  write(join(uiSchemas, "texts.de.json"), {});
  rmSync(join(schemas, "samples"), { recursive: true });
  write(join(uiSchemas, "texts.de.json"), await labelsFor(root, form));
  const { err } = await runCommand(samples, [form, DAY], { root });
  // What cannot be made up, the editor writes by hand: the answers that came with the form.
  const sample = { description: "Mitgebracht.", answers: foreign["answers"] };
  if (err !== "") write(fullSample(root, form), sample);
}

/** The valid sample of the form that says everything it asks for. */
export function fullSample(root: string, form: string): string {
  return join(root, "schemas", form, DAY, "samples/valid/alle-angaben.json");
}

function write(path: string, content: unknown): void {
  writeFileSync(path, JSON.stringify(content, null, 2));
}

/** A label for every control and every step that has none. */
async function labelsFor(root: string, form: string): Promise<JsonObject> {
  const loaded = await loadRevision({ root, form, revision: DAY });
  if (loaded.kind === "broken") throw new Error(JSON.stringify(loaded.complaints));
  const { definition } = loaded;
  const bare = listControls(definition).filter(({ pattern }) => findLabel(definition, pattern, "de") === undefined);
  const texts = bare.map(({ pattern }) => {
    const label = pattern.slice(pattern.lastIndexOf("/") + 1);
    return [`formular${locate(definition.schema, pattern)?.via[0]}`, { label }];
  });
  const steps = listSteps(definition.uiSchema).flatMap(({ i18n }) => (typeof i18n === "string" ? [i18n] : []));
  return { ...Object.fromEntries(texts), elements: Object.fromEntries(steps.map((key) => [`${key}.label`, key])) };
}

/** The schema with a bound for every array, which those made for other programs mostly lack. */
function bounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bounded);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, bounded(member)]);
  return { ...Object.fromEntries(members), ...(value["type"] === "array" && { maxItems: 50 }) };
}
