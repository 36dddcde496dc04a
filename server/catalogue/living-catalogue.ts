import { compilePack } from "../../src/form/compile-pack.ts";
import type { FileProblem } from "./file-problem.ts";
import { loadCatalogue, type LoadedCatalogue } from "./load-catalogue.ts";
import type { LoadedDefinition } from "./load-revision.ts";

/** A catalogue that can be read again while the server runs. Its members are always those of the latest good state. */
export interface LivingCatalogue extends LoadedCatalogue {
  /** Reads the folders again. Requests that have begun go on with what they hold. */
  reload(): Promise<Reload>;
}

/** What came of reading the folders again. */
export type Reload =
  | { readonly kind: "taken"; readonly revisions: number }
  /** Something is broken that was not before: everything stays as it was. */
  | { readonly kind: "kept"; readonly problems: readonly FileProblem[] };

/**
 * Makes a catalogue of the folder `root` that follows the disk when it is told to. A new state is taken whole, or,
 * when a revision in it is broken that was not broken before, not at all; the problems then stand beside the old ones.
 */
export function createLivingCatalogue(root: string, first: LoadedCatalogue): LivingCatalogue {
  let current = first;
  let refused: readonly FileProblem[] = [];
  let latest: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Reload> {
    const next = await loadCatalogue(root);
    const problems = [...newProblems(current, next), ...unusable(current, next)];
    refused = problems;
    if (problems.length > 0) return { kind: "kept", problems };
    current = next;
    return { kind: "taken", revisions: next.definitions.length };
  }

  return {
    get definitions() {
      return current.definitions;
    },
    get problems() {
      return [...current.problems, ...refused];
    },
    reload() {
      // One after the other, so that the last state of the disk is also the last one read.
      const reload = latest.then(read);
      latest = reload.catch(() => undefined);
      return reload;
    },
  };
}

function newProblems(before: LoadedCatalogue, after: LoadedCatalogue): readonly FileProblem[] {
  const known = new Set(before.problems.map(nameOf));
  return after.problems.filter((problem) => !known.has(nameOf(problem)));
}

function nameOf({ file, pointer, message }: FileProblem): string {
  return [file, pointer, message].join("\n");
}

/** What loads now, is new, and whose rules do not compile. */
function unusable(before: LoadedCatalogue, after: LoadedCatalogue): readonly FileProblem[] {
  const known = new Set(before.definitions.map(({ form, revision, digest }) => `${form}/${revision}/${digest}`));
  return after.definitions
    .filter(({ form, revision, digest }) => !known.has(`${form}/${revision}/${digest}`))
    .flatMap((definition) => {
      const message = findCompileFault(definition);
      const { form, revision, manifest } = definition;
      const file = `schemas/${form}/${revision}/${manifest.root}.json`;
      if (message === undefined) return [];
      return [{ form, revision, file, message, remedy: "Correct the schema or rule the message speaks of" }];
    });
}

function findCompileFault(definition: LoadedDefinition): string | undefined {
  try {
    compilePack(definition);
    return undefined;
  } catch (error) {
    return `the rules do not compile: ${error instanceof Error ? error.message : String(error)}`;
  }
}
