import { checkAnswers, type CheckedAnswers } from "../src/form/check-answers.ts";
import type { Definition } from "../src/form/definition.ts";
import type { Json } from "../src/form/json.ts";
import type { Deps } from "./deps.ts";
import { findPack } from "./find-pack.ts";
import type { Refusal } from "./http/problems.ts";

/** Holds answers against a revision. Nothing of them is kept. */
export function check(
  deps: Pick<Deps, "packs" | "log">,
  definition: Definition,
  answers: Json,
): { readonly kind: "checked"; readonly checked: CheckedAnswers } | Refusal {
  const found = findPack(deps, definition);
  if (found.kind === "problem") return found;
  return { kind: "checked", checked: checkAnswers(definition, found.pack, answers) };
}
