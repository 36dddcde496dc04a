import { createHash } from "node:crypto";
import { join } from "node:path";

import { listPlaces, type Place } from "../catalogue/load-catalogue.ts";
import { loadRevision, type LoadedDefinition } from "../catalogue/load-revision.ts";
import type { Printer } from "../print/printer.ts";
import type { PackCache } from "../packs/pack-cache.ts";
import { checkRevision } from "./check-revision.ts";
import { hashFolders, hashRevision } from "./hash-revision.ts";
import type { Problem } from "./problem.ts";

/** Which revisions to check, and where what is known of them is kept. */
export interface CatalogueCheck {
  readonly root: string;
  readonly form?: string;
  readonly revision?: string;
  readonly cache: PackCache;
  readonly printer?: Printer;
}

/** Every revision that was checked, with its problems. */
export interface CheckedRevision extends Place {
  readonly problems: readonly Problem[];
}

/** What decides about a verdict besides the revisions themselves. */
const JUDGES = [".", "../catalogue", "../file-kinds", "../print"].map((folder) => join(import.meta.dirname, folder));

/**
 * Checks the revisions asked for, oldest first within a form. A verdict is kept by the hash of all revisions of the
 * form, for a revision is also judged by those it follows; so an unchanged one costs no more than reading its files.
 */
export async function checkCatalogue(request: CatalogueCheck): Promise<readonly CheckedRevision[]> {
  const { root, form, revision, cache } = request;
  const places = (await listPlaces(root)).filter((place) => form === undefined || place.form === form);
  const edition = hashFolders(JUDGES);
  const hashes = places.map((place) => ({ ...place, hash: hashRevision(root, place.form, place.revision) }));
  const definitionsOf = createFormLoader(root, places);
  const checked: CheckedRevision[] = [];
  for (const place of places.filter((it) => revision === undefined || it.revision === revision)) {
    const key = keyOf(edition, place, hashes);
    const known = cache.read(key);
    // One after the other: each is work for the processor, and 200 open at once would fill the memory.
    // oxlint-disable-next-line no-await-in-loop
    const problems = known === undefined ? await judge(request, place, await definitionsOf(place.form)) : recall(known);
    // A print may also fail because the machine is busy: that is no verdict to keep.
    const isLasting = !problems.some(({ rule }) => rule === "print-layout");
    if (known === undefined && isLasting) cache.write(key, JSON.stringify(problems));
    checked.push({ ...place, problems });
  }
  return checked;
}

function keyOf(edition: string, place: Place, hashes: readonly (Place & { readonly hash: string })[]): string {
  const own = hashes.filter(({ form }) => form === place.form).map(({ revision, hash }) => `${revision} ${hash}`);
  return createHash("sha256")
    .update([edition, place.form, place.revision, ...own].join("\n"))
    .digest("hex");
}

function recall(text: string): readonly Problem[] {
  // The cache gives back, sealed, what the function above wrote.
  return JSON.parse(text) as readonly Problem[];
}

function judge(
  { root, printer }: CatalogueCheck,
  place: Place,
  definitions: readonly LoadedDefinition[],
): Promise<readonly Problem[]> {
  const siblings = definitions.filter((it) => it.revision !== place.revision);
  return checkRevision({ place: { root, ...place }, siblings, printer });
}

/** Loads the revisions of a form once, however many of them are checked. */
function createFormLoader(
  root: string,
  places: readonly Place[],
): (form: string) => Promise<readonly LoadedDefinition[]> {
  const loaded = new Map<string, Promise<readonly LoadedDefinition[]>>();
  return (form) => {
    const found = loaded.get(form) ?? loadForm(root, form, places);
    loaded.set(form, found);
    return found;
  };
}

/** The revisions of a form that load. */
export async function loadForm(root: string, form: string, places: readonly Place[]) {
  const definitions: LoadedDefinition[] = [];
  for (const place of places.filter((it) => it.form === form)) {
    // oxlint-disable-next-line no-await-in-loop -- hundreds at once would need more open files than there may be
    const outcome = await loadRevision({ root, ...place });
    if (outcome.kind === "definition") definitions.push(outcome.definition);
  }
  return definitions;
}
