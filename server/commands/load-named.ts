import { describeProblem } from "../catalogue/file-problem.ts";
import { listPlaces, type Place } from "../catalogue/load-catalogue.ts";
import { loadRevision, type LoadedDefinition } from "../catalogue/load-revision.ts";
import { suggest } from "../catalogue/nearest-name.ts";
import type { CommandContext } from "./command.ts";

/** A sentence about a form, or a revision of it, that there is not; nothing when there is. */
export function describeUnknown(places: readonly Place[], form: string, revision?: string): string | undefined {
  const known = places.filter((it) => it.form === form).map((it) => it.revision);
  const forms = [...new Set(places.map((it) => it.form))];
  if (known.length === 0) {
    return `There is no form ${form}${suggest(form, forms) || "."} There are: ${forms.join(", ") || "none"}.`;
  }
  if (revision === undefined || known.includes(revision)) return undefined;
  return `${form} has no revision ${revision}. It has: ${known.join(", ")}.`;
}

/** Loads a revision that a command names; says what is wrong and gives nothing when that does not work. */
export async function loadNamed(
  { root, complain }: CommandContext,
  form: string,
  revision: string,
): Promise<LoadedDefinition | undefined> {
  const unknown = describeUnknown(await listPlaces(root), form, revision);
  if (unknown !== undefined) {
    complain(unknown);
    return undefined;
  }
  const loaded = await loadRevision({ root, form, revision });
  if (loaded.kind === "definition") return loaded.definition;
  for (const complaint of loaded.complaints) complain(describeProblem(complaint));
  return undefined;
}
