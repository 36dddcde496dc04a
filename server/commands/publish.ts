import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { compilePack } from "../../src/form/compile-pack.ts";
import { describeProblem, type Complaint } from "../catalogue/file-problem.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { loadRevision, type LoadedDefinition, type RevisionPlace } from "../catalogue/load-revision.ts";
import { runSamples } from "../catalogue/run-samples.ts";
import { evaluatePack } from "../packs/evaluate-pack.ts";
import type { Command, CommandContext } from "./command.ts";
import { describeConsequences } from "./describe-consequences.ts";
import { markPublished } from "./mark-published.ts";

/** `publish`: checks a draft once more, then writes `published` and its digest into form.json. */
export const publish: Command = {
  name: "publish",
  usage: "<form> <revision> [--record-again]",
  summary: "Make a draft final: load it, run its samples, record its digest",
  run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { "record-again": { type: "boolean", default: false } },
    });
    const [form, revision] = positionals;
    if (form === undefined || revision === undefined || positionals.length > 2) {
      context.complain("Say which: npm run forms -- publish <form> <revision>");
      return Promise.resolve(2);
    }
    return publishRevision({ root: context.root, form, revision, acceptChanged: values["record-again"] }, context);
  },
};

async function publishRevision(place: RevisionPlace, context: CommandContext): Promise<number> {
  const loaded = await loadRevision(place);
  if (loaded.kind === "broken") return refuse(loaded.complaints, context);
  const { definition } = loaded;
  const { manifest, digest } = definition;
  if (manifest.digest === digest && manifest.status === "published") {
    context.print(`${place.form} ${place.revision} is published already, with digest ${digest}.`);
    return 0;
  }
  const complaints = await tryOut(definition, context);
  if (complaints.length > 0) return refuse(complaints, context);
  await writeManifest(join(place.root, "schemas", place.form, place.revision, "form.json"), digest);
  context.print(`${place.form} ${place.revision} is published, with digest ${digest}.`);
  const { definitions } = await loadCatalogue(place.root);
  for (const line of describeConsequences(definitions, definition, context.clock())) context.print(line);
  return 0;
}

function refuse(complaints: readonly Complaint[], { complain }: CommandContext): number {
  for (const complaint of complaints) complain(describeProblem(complaint));
  complain("Nothing was published.");
  return 1;
}

async function tryOut(definition: LoadedDefinition, { root, print }: CommandContext): Promise<readonly Complaint[]> {
  const { form, revision } = definition;
  try {
    const { source, warnings } = compilePack(definition);
    for (const warning of warnings) print(`Warning: ${warning}`);
    const { count, complaints } = await runSamples(definition, evaluatePack(source), root);
    print(`${count} samples were run.`);
    return complaints;
  } catch (error) {
    const message = `the rules do not compile: ${error instanceof Error ? error.message : String(error)}`;
    return [{ file: `schemas/${form}/${revision}`, message, remedy: "Correct the schema or rule it speaks of" }];
  }
}

/** Writes beside the file and renames, so that a crash leaves either the old file or the new one. */
async function writeManifest(file: string, digest: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, markPublished(await readFile(file, "utf8"), digest));
  await rename(unfinished, file);
}
