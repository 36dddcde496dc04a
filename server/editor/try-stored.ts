import { resolve } from "node:path";

import { countStored, type Stored, type StoredTrial } from "../../src/form/diff-stored.ts";
import type { Json } from "../../src/form/json.ts";
import { parseConfiguration } from "../configuration.ts";
import { explainStoreFault } from "../explain-store-fault.ts";
import { hasStore, readSubmissions, type WantedRevision } from "../store/read-submissions.ts";
import type { StoreConfiguration } from "../store/open-store.ts";
import { StoreError } from "../store/store.ts";

const HOME = resolve(import.meta.dirname, "../..");

/** Tries every submission of the older revision, in the store that the environment names, under the newer one. */
export async function tryStored(
  env: Readonly<Record<string, string | undefined>> | undefined,
  trial: StoredTrial,
): Promise<Stored> {
  if (env === undefined) return { kind: "no-store" };
  const parsed = parseConfiguration(env, HOME);
  if (parsed.kind === "faults") return { kind: "unreadable", reason: parsed.faults.join(" ") };
  const { configuration } = parsed;
  if (!hasStore(configuration)) return { kind: "no-store" };
  try {
    return await countStored(trial, readDocuments(configuration, trial.older));
  } catch (error) {
    if (error instanceof StoreError) {
      return { kind: "unreadable", reason: explainStoreFault(error, configuration) };
    }
    throw error;
  }
}

async function* readDocuments(configuration: StoreConfiguration, wanted: WantedRevision): AsyncGenerator<Json> {
  for await (const text of readSubmissions(configuration, wanted)) {
    yield parse(text);
  }
}

/** The parser's own message would quote answers. */
function parse(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreError("ALTERED", "kept answers were altered and are no JSON any more");
  }
}
