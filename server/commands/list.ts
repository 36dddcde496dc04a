import { parseArgs } from "node:util";

import { berlinDate } from "../../src/form/berlin-date.ts";
import { summarise } from "../../src/form/catalogue.ts";
import { describeProblem } from "../catalogue/file-problem.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import type { Command } from "./command.ts";

/** `list`: every revision with its state today, and what is wrong with those that cannot be used. */
export const list: Command = {
  name: "list",
  usage: "[--json]",
  summary: "Show every revision, its state today, and what is wrong with broken ones",
  help: `Every revision is draft, published or, on this day in Europe/Berlin, current. What is wrong
with broken ones is told below, and the exit code is then 1.

    npm run forms -- list`,
  async run(args, { root, clock, print, complain }) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean", default: false } } });
    const { definitions, problems } = await loadCatalogue(root);
    const revisions = summarise(definitions, berlinDate(clock()));
    if (values.json) {
      print(JSON.stringify({ revisions, problems }, null, 2));
      return problems.length === 0 ? 0 : 1;
    }
    for (const { form, revision, status, validFrom, current } of revisions) {
      const state = current ? "current" : status;
      print(`${form}  ${revision}  ${state.padEnd(9)}  in force from ${validFrom}`);
    }
    for (const problem of problems) complain(describeProblem(problem));
    if (definitions.length === 0) complain("There is no usable revision. README.md, “Add a revision”, shows how.");
    return problems.length === 0 ? 0 : 1;
  },
};
