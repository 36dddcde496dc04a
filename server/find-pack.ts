import type { Definition } from "../src/form/definition.ts";
import type { Deps } from "./deps.ts";
import { refuse, type Refusal } from "./http/problems.ts";
import type { CompiledRevision } from "./packs/create-packs.ts";

/** The rule pack of a revision, or a 503 when its schemas do not compile; then the log says why. */
export function findPack(
  { packs, log }: Pick<Deps, "packs" | "log">,
  definition: Definition,
): CompiledRevision | Refusal {
  const found = packs.of(definition);
  if (found.kind === "pack") return found;
  const { form, revision } = definition;
  log.error({ form, revision, reason: found.message }, "the rules of a revision do not compile");
  return refuse(
    "revision-unusable",
    "Diese Ausgabe des Formulars kann zurzeit nicht benutzt werden. Bitte versuchen Sie es später noch einmal.",
  );
}
