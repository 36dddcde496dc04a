import { createHash } from "node:crypto";

import { compilePack } from "../../src/form/compile-pack.ts";
import type { Definition } from "../../src/form/definition.ts";
import type { Pack } from "../../src/form/pack.ts";
import type { FileProblem } from "../catalogue/file-problem.ts";
import { evaluatePack } from "./evaluate-pack.ts";
import type { PackCache } from "./pack-cache.ts";

/** A rule pack, ready to run here and to be sent to a browser. */
export interface CompiledRevision {
  readonly kind: "pack";
  readonly pack: Pack;
  /** The ES module's text. */
  readonly source: string;
  /** SHA-256 of `source`, hex: the module's name. */
  readonly hash: string;
}

/** A revision whose schemas do not compile. `message` is ajv's, about the schema; no answers stand in it. */
export interface Uncompilable {
  readonly kind: "broken";
  readonly message: string;
}

export interface Packs {
  /** The pack of a revision, compiled on first use. Never throws for a bad schema. */
  of(definition: Definition): CompiledRevision | Uncompilable;
  /** The text of the module with that hash, if it belongs to one of `definitions`. */
  findSource(hash: string, definitions: readonly Definition[]): string | undefined;
  /** The revisions that did not compile, of those that were used so far. */
  failures(): readonly FileProblem[];
}

const MOST_KEPT = 200;

/** Rule packs by revision: at most 200 in memory, the longest unused dropped first, all of them in `cache`. */
export function createPacks(cache: PackCache): Packs {
  const kept = new Map<string, CompiledRevision | Uncompilable>();
  const hashes = new Map<string, string>();
  const failures = new Map<string, FileProblem>();

  /** What an earlier state of the same revision failed with is no longer so. */
  const forgetFailures = ({ form, revision }: Definition): void => {
    for (const known of failures.keys()) if (known.startsWith(`${form}/${revision}/`)) failures.delete(known);
  };

  /** The revision that was asked for last: mostly it is asked for again, and then nothing has to be noted. */
  let latest: { readonly definition: Definition; readonly found: CompiledRevision | Uncompilable } | undefined;

  const of: Packs["of"] = (definition) => {
    if (latest?.definition === definition) return latest.found;
    const found = find(definition);
    latest = { definition, found };
    return found;
  };

  const find: Packs["of"] = (definition) => {
    const key = keyOf(definition);
    const found = kept.get(key) ?? make(definition, cache);
    kept.delete(key);
    kept.set(key, found);
    hashes.set(key, found.kind === "pack" ? found.hash : "");
    forgetFailures(definition);
    if (found.kind === "broken") failures.set(key, toProblem(definition, found));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return found;
  };

  const findSource: Packs["findSource"] = (hash, definitions) => {
    for (const definition of definitions) {
      const known = hashes.get(keyOf(definition));
      if (known !== undefined && known !== hash) continue;
      const found = of(definition);
      if (found.kind === "pack" && found.hash === hash) return found.source;
    }
    return undefined;
  };

  return { of, findSource, failures: () => [...failures.values()] };
}

function toProblem({ form, revision }: Definition, { message }: Uncompilable): FileProblem {
  const remedy = "Correct the schema, the rule or the condition it speaks of";
  return { form, revision, file: `schemas/${form}/${revision}`, message, remedy };
}

function keyOf({ form, revision, digest }: Definition): string {
  return `${form}/${revision}/${digest}`;
}

function make(definition: Definition, cache: PackCache): CompiledRevision | Uncompilable {
  const key = createHash("sha256").update(keyOf(definition)).digest("hex");
  try {
    const cached = cache.read(key);
    const source = cached ?? compilePack(definition).source;
    const pack = evaluatePack(source);
    if (cached === undefined) cache.write(key, source);
    return { kind: "pack", pack, source, hash: createHash("sha256").update(source).digest("hex") };
  } catch (error) {
    return { kind: "broken", message: error instanceof Error ? error.message : String(error) };
  }
}
