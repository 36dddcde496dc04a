import { randomBytes } from "node:crypto";
import { join } from "node:path";

import { pino } from "pino";

import { createApp } from "../../../server/app.ts";
import { loadCatalogue } from "../../../server/catalogue/load-catalogue.ts";
import type { Deps } from "../../../server/deps.ts";
import { loadPageFiles } from "../../../server/http/page-files.ts";
import { createPackCache } from "../../../server/packs/pack-cache.ts";
import { createPacks } from "../../../server/packs/create-packs.ts";
import { createReceipts } from "../../../server/receipts.ts";
import { loadSitePages } from "../../../server/site-pages.ts";
import { openSqliteStore } from "../../../server/store/sqlite-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { makeForms } from "./make-forms.ts";
import { temporaryFolder, type Afterwards } from "./temporary-folder.ts";

/** The application over a real database in a folder of its own, and what it logged, line by line. */
export interface TestApp {
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  readonly deps: Deps;
  readonly logged: readonly string[];
}

/** The day on which the tests' application runs, unless told otherwise. */
export const TODAY = "2026-06-15";

/** Makes an application on 15 June 2026 over the made-up form's revision of 2026-01-01; `changes` replace what it needs. */
export async function makeApp(
  afterwards: Afterwards,
  changes: Partial<Deps> & { root?: string } = {},
): Promise<TestApp> {
  const { root = makeForms({ "2026-01-01": {} }, afterwards), ...rest } = changes;
  const data = temporaryFolder(afterwards);
  const logged: string[] = [];
  const store = rest.store ?? (await openOwnStore(join(data, "test.sqlite"), afterwards));
  const deps: Deps = {
    catalogue: await loadCatalogue(root),
    packs: createPacks(createPackCache(join(data, "cache"))),
    store,
    receipts: createReceipts(Buffer.from("a key that only tests use")),
    clock: () => new Date(`${TODAY}T10:00:00Z`),
    random: (count) => randomBytes(count),
    log: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
    page: await loadPageFiles(join(root, "dist")),
    site: await loadSitePages(undefined),
    ...rest,
  };
  const app = createApp(deps);
  return { request: async (path, init) => app.request(path, init), deps, logged };
}

async function openOwnStore(file: string, afterwards: Afterwards): Promise<Store> {
  const store = await openSqliteStore({ file });
  afterwards(() => store.close());
  return store;
}

/** A POST of a JSON value. */
export function post(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

/** The body of an answer; a test names what it expects of it. */
export async function bodyOf<Body = Record<string, unknown>>(response: Response): Promise<Body> {
  // A response's JSON is any value; the test's own expectations say what it must be.
  return (await response.json()) as Body;
}

/** An idempotency key no other test uses. */
export function newKey(): string {
  return randomBytes(16).toString("hex");
}
