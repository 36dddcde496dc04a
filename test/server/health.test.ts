import { writeFileSync } from "node:fs";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { StoreError } from "../../server/store/store.ts";
import { bodyOf, makeApp, newKey, post } from "./support/make-app.ts";
import { fileOf, FORM, makeForms } from "./support/make-forms.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const fail = (): Promise<never> => Promise.reject(new StoreError("SQLITE_FULL", "database or disk is full"));
const { deps } = await makeApp(afterAll);
const failingStore = { ...deps.store, add: fail, find: fail, findByKey: fail, ping: fail };

describe("readyz", () => {
  it("is 200 when the store answers and a revision is served", async () => {
    const { request } = await makeApp(onTestFinished);
    const response = await request("/readyz");
    expect(response.status).toBe(200);
    expect(await bodyOf(response)).toEqual({ ready: true, store: "ok", revisions: 1, broken: [] });
  });

  it("stays 200 with a broken revision, and says file and remedy", async () => {
    const root = makeForms({ "2025-01-01": {}, "2026-01-01": {} }, onTestFinished);
    writeFileSync(fileOf(root, "2026-01-01", "schemas/rules.json"), "[");
    const { request } = await makeApp(onTestFinished, { root });
    const response = await request("/readyz");
    expect(response.status).toBe(200);
    expect(await bodyOf(response)).toMatchObject({
      ready: true,
      revisions: 1,
      broken: [
        {
          form: FORM,
          revision: "2026-01-01",
          problems: [
            expect.stringMatching(/^schemas\/parking-permit\/2026-01-01\/rules\.json: .* line 1, column 2\. /),
          ],
        },
      ],
    });
  });

  it("is 503 when nothing could be loaded", async () => {
    const { request } = await makeApp(onTestFinished, { root: temporaryFolder(onTestFinished) });
    expect((await request("/readyz")).status).toBe(503);
  });

  it("is 503 when the store fails, and healthz is not", async () => {
    const { request } = await makeApp(onTestFinished, { store: failingStore });
    const response = await request("/readyz");
    expect(response.status).toBe(503);
    expect(await bodyOf(response)).toMatchObject({ ready: false, store: "failed" });
    expect((await request("/healthz")).status).toBe(200);
  });
});

it.each([
  ["/healthz", "no-store"],
  ["/readyz", "no-store"],
  ["/api/site/impressum", "no-cache"],
])("%s tells caches %s", async (path, expected) => {
  const { request } = await makeApp(onTestFinished);
  expect((await request(path)).headers.get("cache-control")).toBe(expected);
});

it("answers a submission that the store cannot keep with 503, when to come back and an id that the log has too", async () => {
  const { request, logged } = await makeApp(onTestFinished, { store: failingStore });
  const init = post({ person: { name: "Erika Muster" } }, { "idempotency-key": newKey() });
  const response = await request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
  const problem = await bodyOf<{ type: string; id: string }>(response);
  expect(problem.type).toBe("/problems/store-unavailable");
  const line = logged.find((it) => it.includes("a request failed")) ?? "";
  expect(line).toContain(problem.id);
  expect(line).toContain("SQLITE_FULL");
});
