import { berlinDate } from "../../src/form/berlin-date.ts";
import { summarise } from "../../src/form/catalogue.ts";
import { describeProblem } from "../catalogue/file-problem.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import type { Command } from "./command.ts";

/** `list`: every revision with its state today, and what is wrong with those that cannot be used. */
export const list: Command = {
  name: "list",
  usage: "",
  summary: "Show every revision, its state today, and what is wrong with broken ones",
  async run(_args, { root, clock, print, complain }) {
    const { definitions, problems } = await loadCatalogue(root);
    for (const { form, revision, status, validFrom, current } of summarise(definitions, berlinDate(clock()))) {
      const state = current ? "current" : status;
      print(`${form}  ${revision}  ${state.padEnd(9)}  in force from ${validFrom}`);
    }
    for (const problem of problems) complain(describeProblem(problem));
    if (definitions.length === 0) complain("There is no usable revision. README.md, “Add a revision”, shows how.");
    return problems.length === 0 ? 0 : 1;
  },
};
