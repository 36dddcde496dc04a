import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { berlinDate } from "../../src/form/berlin-date.ts";
import { listPlaces, loadCatalogue } from "../catalogue/load-catalogue.ts";
import {
  loadRevision,
  type LoadedDefinition,
  type LoadedRevision,
  type RevisionPlace,
} from "../catalogue/load-revision.ts";
import { loadForm } from "../editor/check-catalogue.ts";
import { checkRevision } from "../editor/check-revision.ts";
import { describeProblems } from "../editor/describe-problems.ts";
import { createPrinter } from "../print/printer.ts";
import type { Command, CommandContext } from "./command.ts";
import { describeConsequences } from "./describe-consequences.ts";
import { describeUnknown } from "./load-named.ts";
import { markPublished } from "./mark-published.ts";

/** `publish`: checks a draft, then writes `published` and its digest into form.json. */
export const publish: Command = {
  name: "publish",
  usage: "<form> <revision> [--record-again]",
  summary: "Make a draft final: check it, record its digest, say what will happen on which day",
  help: `Refuses when check finds an error. A published revision never changes; --record-again writes the digest of a
changed one anew, which is for revisions that no one has used yet.`,
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
  const unknown = describeUnknown(await listPlaces(place.root), place.form, place.revision);
  if (unknown !== undefined) {
    context.complain(unknown);
    return 1;
  }
  const loaded = await loadRevision(place);
  if (loaded.kind === "definition" && isPublished(loaded.definition)) {
    context.print(`${place.form} ${place.revision} is published already, with digest ${loaded.definition.digest}.`);
    return 0;
  }
  const printer = createPrinter();
  const request = { place, printer, ...(await surroundings(place, loaded, context)) };
  const problems = await checkRevision(request).finally(printer.close);
  const isFaulty = problems.some(({ severity }) => severity === "error");
  for (const line of describeProblems(problems, context.colour)) (isFaulty ? context.complain : context.print)(line);
  if (isFaulty || loaded.kind === "broken") {
    context.complain("Nothing was published.");
    return 1;
  }
  const { definition } = loaded;
  await writeManifest(join(place.root, "schemas", place.form, place.revision, "form.json"), definition.digest);
  context.print(`${place.form} ${place.revision} is published, with digest ${definition.digest}.`);
  const { definitions } = await loadCatalogue(place.root);
  for (const line of describeConsequences(definitions, definition, context.clock())) context.print(line);
  return 0;
}

function isPublished({ manifest, digest }: LoadedDefinition): boolean {
  return manifest.status === "published" && manifest.digest === digest;
}

/** What the revision is judged by besides itself. One that is only recorded again may have begun long ago. */
async function surroundings(
  { root, form, revision }: RevisionPlace,
  loaded: LoadedRevision,
  { clock }: CommandContext,
) {
  const definitions = await loadForm(root, form, await listPlaces(root));
  const isDraft = loaded.kind === "definition" && loaded.definition.manifest.status === "draft";
  return {
    siblings: definitions.filter((it) => it.revision !== revision),
    publishingOn: isDraft ? berlinDate(clock()) : undefined,
  };
}

/** Writes beside the file and renames, so that a crash leaves either the old file or the new one. */
async function writeManifest(file: string, digest: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, markPublished(await readFile(file, "utf8"), digest));
  await rename(unfinished, file);
}
