import { join } from "node:path";
import { parseArgs } from "node:util";

import { checkCatalogue, type CheckedRevision } from "../editor/check-catalogue.ts";
import { describeProblems } from "../editor/describe-problems.ts";
import { createPrinter } from "../print/printer.ts";
import { createPackCache } from "../packs/pack-cache.ts";
import { listPlaces } from "../catalogue/load-catalogue.ts";
import { describeUnknown } from "./load-named.ts";
import type { Command } from "./command.ts";

/** `check`: every mistake in the revisions, with its place and what to do. */
export const check: Command = {
  name: "check",
  usage: "[<form>[/<revision>]] [--json]",
  summary: "Find every mistake in the revisions, each with its line and what to do",
  help: `Checks all revisions, those of one form, or one. docs/rules.md explains every rule. Errors keep a revision from
being published and give exit code 1; warnings do not. With --json the problems come as one JSON array, for CI.

    npm run forms -- check
    npm run forms -- check dog-licence/2026-01-01`,
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [form, revision] = positionals.length === 1 ? (positionals[0] ?? "").split("/") : positionals;
    const cache = createPackCache(join(context.dataDir ?? join(context.root, "data"), "cache", "check"));
    const printer = createPrinter();
    const request = { root: context.root, form, revision, cache, printer };
    const checked = await checkCatalogue(request).finally(printer.close);
    if (checked.length === 0) {
      const places = await listPlaces(context.root);
      const unknown = form === undefined ? undefined : describeUnknown(places, form, revision);
      context.complain(unknown ?? `There are no forms in ${context.root}. FORMS_DIR names the folder that holds them.`);
      return 2;
    }
    const problems = checked.flatMap((it) => it.problems);
    if (values.json) context.print(JSON.stringify(problems, null, 2));
    else for (const line of [...describeProblems(problems, context.colour), summarise(checked)]) context.print(line);
    return problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};

function summarise(checked: readonly CheckedRevision[]): string {
  const all = checked.flatMap(({ problems }) => problems);
  const errors = all.filter(({ severity }) => severity === "error").length;
  const revisions = count(checked.length, "revision");
  if (all.length === 0) return `Nothing is wrong with ${revisions}.`;
  return `${count(errors, "error")} and ${count(all.length - errors, "warning")} in ${revisions}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
