import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import type { Definition } from "../../src/form/definition.ts";
import { isSample, type Sample } from "../../src/form/expand-sample.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** Every revision this repository holds, and what is wrong with those that do not load. */
export const { definitions, problems } = await loadCatalogue(ROOT);

/** The revisions as rows of a test table: what to call one, and its definition. */
export const revisions: readonly (readonly [name: string, definition: Definition])[] = definitions.map((definition) => [
  `${definition.form} ${definition.revision}`,
  definition,
]);

/** Every JSON file of a revision, samples included: its path, and what it holds. */
export function readJsonFiles({ form, revision }: Pick<Definition, "form" | "revision">) {
  return ["schemas", "ui-schemas"].flatMap((kind) => {
    const folder = join(ROOT, kind, form, revision);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .map((name): { file: string; content: unknown } => ({
        file: join(folder, name),
        content: JSON.parse(readFileSync(join(folder, name), "utf8")),
      }));
  });
}

/** A sample of a revision, and the name of its file. */
export interface SampleFile {
  readonly name: string;
  readonly kind: "valid" | "invalid";
  readonly sample: Sample;
}

/** The samples of a revision, by file name. */
export function readSamples({ form, revision }: Pick<Definition, "form" | "revision">): readonly SampleFile[] {
  return (["valid", "invalid"] as const).flatMap((kind) => {
    const folder = join(ROOT, "schemas", form, revision, "samples", kind);
    return readdirSync(folder)
      .toSorted()
      .map((name) => ({ name: `${kind}/${name}`, kind, sample: readSample(join(folder, name)) }));
  });
}

function readSample(file: string): Sample {
  const content: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isSample(content)) throw new Error(`${file} is no sample: it needs description and answers`);
  return content;
}
