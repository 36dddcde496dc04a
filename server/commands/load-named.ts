import { describeProblem } from "../catalogue/file-problem.ts";
import { listPlaces } from "../catalogue/load-catalogue.ts";
import { loadRevision, type LoadedDefinition } from "../catalogue/load-revision.ts";
import type { CommandContext } from "./command.ts";

/** Loads a revision that a command names; says what is wrong and gives nothing when that does not work. */
export async function loadNamed(
  { root, complain }: CommandContext,
  form: string,
  revision: string,
): Promise<LoadedDefinition | undefined> {
  const places = await listPlaces(root);
  if (!places.some((it) => it.form === form && it.revision === revision)) {
    const known = places.filter((it) => it.form === form).map((it) => it.revision);
    const forms = [...new Set(places.map((it) => it.form))];
    complain(
      known.length === 0
        ? `There is no form ${form}. There are: ${forms.join(", ") || "none"}.`
        : `${form} has no revision ${revision}. It has: ${known.join(", ")}.`,
    );
    return undefined;
  }
  const loaded = await loadRevision({ root, form, revision });
  if (loaded.kind === "definition") return loaded.definition;
  for (const complaint of loaded.complaints) complain(describeProblem(complaint));
  return undefined;
}
