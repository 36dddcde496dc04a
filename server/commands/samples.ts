import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { makeSamples } from "../editor/make-samples.ts";
import { schemaPath } from "../editor/schema-path.ts";
import { compile } from "../editor/open-revision.ts";
import type { Command } from "./command.ts";
import { loadNamed } from "./load-named.ts";

/** So many findings of answers that did not do are told. */
const MOST_TOLD = 5;

/** `samples`: plausible samples to start from. */
export const samples: Command = {
  name: "samples",
  usage: "<form> <revision> [--again]",
  summary: "Make up plausible valid and invalid samples of a revision to start from",
  help: `Writes into samples/valid and samples/invalid what can be made up from the schema; files that exist stay as they are,
unless --again is given: then those of the same names are made anew, as after a change of the schema. What each expects
is what the check gives today: read them, and say whether that is meant.

    npm run forms -- samples dog-licence 2026-01-01`,
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { again: { type: "boolean", default: false } },
    });
    const [form, revision] = positionals;
    if (form === undefined || revision === undefined || positionals.length > 2) {
      context.complain("Say which: npm run forms -- samples <form> <revision>");
      return 2;
    }
    const definition = await loadNamed(context, form, revision);
    if (definition === undefined) return 1;
    const compiled = compile(definition);
    if (compiled.kind === "fault") {
      context.complain(`The rules cannot be compiled. See where: npm run forms -- check ${form}/${revision}`);
      return 1;
    }
    const made = makeSamples(definition, compiled.pack);
    const folder = join(context.root, "schemas", form, revision, "samples");
    const files = Object.entries(made.samples).filter(
      ([name]) => values.again || !existsSync(join(folder, `${name}.json`)),
    );
    const $schema = schemaPath(folder, "valid/x.json", "sample");
    await Promise.all(files.map(([name, sample]) => write(join(folder, `${name}.json`), { $schema, ...sample })));
    for (const [name] of files) context.print(`schemas/${form}/${revision}/samples/${name}.json`);
    context.print(`${files.length} samples are written. Read what they expect, and say whether that is meant.`);
    for (const pattern of made.missing)
      context.complain(`No value could be made up for ${pattern}: write a sample by hand.`);
    for (const [name, findings] of Object.entries(made.refused)) {
      context.complain(`samples/${name}.json could not be made up; write it by hand. What was tried is not valid:`);
      for (const { pointer, message } of findings.slice(0, MOST_TOLD))
        context.complain(`  ${pointer || "the whole form"}: ${message}`);
    }
    return 0;
  },
};

async function write(path: string, sample: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(sample, null, 2)}\n`);
}
