import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import type { LoadedDefinition } from "../../server/catalogue/load-revision.ts";
import { expandSample, type Sample } from "../../src/form/expand-sample.ts";
import type { Json } from "../../src/form/json.ts";

export const ROOT = resolve(import.meta.dirname, "../..");

/** The first revision of the repository and the valid sample whose JSON is nearest to 2 kB, as a real one would be. */
export async function pickWork(): Promise<{ readonly definition: LoadedDefinition; readonly answers: Json }> {
  const { definitions } = await loadCatalogue(ROOT);
  const [definition] = definitions;
  if (definition === undefined) throw new Error("there is no form");
  const folder = join(ROOT, "schemas", definition.form, definition.revision, "samples", "valid");
  const all = readdirSync(folder).map((name) => {
    const sample: Sample = JSON.parse(readFileSync(join(folder, name), "utf8"));
    return expandSample(sample);
  });
  const distance = (answers: Json): number => Math.abs(JSON.stringify(answers).length - 2_000);
  const [answers] = all.toSorted((a, b) => distance(a) - distance(b));
  return { definition, answers: answers ?? null };
}

/** Copies the forms to `folder` with that revision published, whatever it is now, so that it can be handed in. */
export function publishCopy({ form, revision, digest }: LoadedDefinition, folder: string): void {
  for (const kind of ["schemas", "ui-schemas"]) cpSync(join(ROOT, kind), join(folder, kind), { recursive: true });
  const file = join(folder, "schemas", form, revision, "form.json");
  const manifest: object = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...manifest, status: "published", digest }));
}
