import process from "node:process";

import type { Logger } from "pino";

import { describeProblem } from "./catalogue/file-problem.ts";
import type { LivingCatalogue } from "./catalogue/living-catalogue.ts";

/** On SIGHUP: reads the forms again, and says in the log what came of it. */
export function reloadOnSignal(catalogue: LivingCatalogue, log: Logger): void {
  process.on("SIGHUP", () => void reloadCatalogue(catalogue, log));
}

/** Reads the forms again, and says in the log what came of it. Never throws. */
export async function reloadCatalogue(catalogue: LivingCatalogue, log: Logger): Promise<void> {
  try {
    const reload = await catalogue.reload();
    if (reload.kind === "taken") {
      log.info({ revisions: reload.revisions }, "the forms were read again");
      return;
    }
    for (const problem of reload.problems) log.error(problem, `not taken: ${describeProblem(problem)}`);
    log.error("the forms stay as they were, because of the problems above");
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error) }, "the forms could not be read again");
  }
}
