import { readdir } from "node:fs/promises";
import { join } from "node:path";

import type { FileProblem } from "./file-problem.ts";
import { loadRevision, type LoadedDefinition, type LoadedRevision } from "./load-revision.ts";

/** All revisions that can be used, and what is wrong with the others. */
export interface LoadedCatalogue {
  readonly definitions: readonly LoadedDefinition[];
  readonly problems: readonly FileProblem[];
}

/**
 * Loads every revision below `root`, the folder that holds `schemas` and `ui-schemas`. A broken revision is left out
 * and each of its problems listed; it never keeps another from loading.
 */
export async function loadCatalogue(root: string): Promise<LoadedCatalogue> {
  const places = await listPlaces(root);
  const loaded = await Promise.all(
    places.map(async (place) => ({ place, outcome: await loadRevision({ root, ...place }).catch(giveUp(place)) })),
  );
  return {
    definitions: loaded.flatMap(({ outcome }) => (outcome.kind === "definition" ? [outcome.definition] : [])),
    problems: loaded.flatMap(({ place, outcome }) =>
      outcome.kind === "broken" ? outcome.complaints.map((complaint) => ({ ...place, ...complaint })) : [],
    ),
  };
}

/** A revision that breaks the loader itself is broken too, and no reason to leave out the others. */
function giveUp({ form, revision }: Place): (error: unknown) => LoadedRevision {
  return (error) => {
    const reason = error instanceof Error ? error.message : String(error);
    const file = `schemas/${form}/${revision}`;
    const remedy = "Undo the last change to its files, and report this as a defect of the software";
    return { kind: "broken", complaints: [{ file, message: `it cannot be loaded (${reason})`, remedy }] };
  };
}

/** The two names that say which revision it is. */
export interface Place {
  readonly form: string;
  readonly revision: string;
}

/** Every `<form>/<revision>` that stands in either of the two folders. */
export async function listPlaces(root: string): Promise<readonly Place[]> {
  const kinds = ["schemas", "ui-schemas"];
  const found = await Promise.all(
    kinds.map(async (kind) => {
      const forms = await listFolders(join(root, kind));
      const revisions = await Promise.all(forms.map((form) => listFolders(join(root, kind, form))));
      return forms.flatMap((form, index) => (revisions[index] ?? []).map((revision) => `${form}/${revision}`));
    }),
  );
  return [...new Set(found.flat())].toSorted().map((path) => {
    const [form = "", revision = ""] = path.split("/");
    return { form, revision };
  });
}

async function listFolders(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((it) => (it.isDirectory() || it.isSymbolicLink()) && !it.name.startsWith("."))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
