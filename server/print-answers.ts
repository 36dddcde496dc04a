import type { Json } from "../src/form/json.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import { check } from "./check.ts";
import type { Deps } from "./deps.ts";
import { makePaper, type MadePaper } from "./make-paper.ts";
import type { Refusal } from "./http/problems.ts";

/**
 * Prints answers that were not handed in, complete or not; findings do not keep them from being printed. Nothing of
 * them is kept.
 */
export async function printAnswers(
  deps: Pick<Deps, "packs" | "log" | "printer">,
  revision: LoadedDefinition,
  answers: Json,
): Promise<MadePaper | Refusal> {
  const outcome = check(deps, revision, answers);
  if (outcome.kind === "problem") return outcome;
  return makePaper(deps, { revision, answers: outcome.checked.answers });
}
