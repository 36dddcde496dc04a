import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import type { Store } from "../../server/store/store.ts";
import { bodyOf, makeApp, newKey, post, type TestApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { bothEngines } from "./support/stores.ts";
import { collectCleanUps } from "./support/collect-clean-ups.ts";

const root = makeForms(
  {
    "2025-01-01": {},
    "2026-01-01": {},
    "2027-01-01": {},
    "2028-01-01": { manifest: { status: "draft" } },
  },
  afterAll,
);
const GOOD = { person: { name: "Erika Muster" } };

const afterwards = collectCleanUps();
let app: TestApp;

function submit(answers: unknown, key = newKey(), revision = "2026-01-01"): Promise<Response> {
  return app.request(`/api/forms/${FORM}/${revision}/submissions`, post(answers, { "idempotency-key": key }));
}

describe.each(bothEngines())("on $name", (engine) => {
  beforeAll(async () => {
    app = await makeApp(afterwards, { root, store: await engine.open(afterwards) });
  });

  describe("a revision that takes no submissions", () => {
    it.each([
      ["a draft", "2028-01-01", 409, "/problems/revision-not-open"],
      ["one that is not in force yet", "2027-01-01", 409, "/problems/revision-not-open"],
      ["one named as current", "current", 400, "/problems/revision-not-exact"],
      ["one that does not exist", "2020-01-01", 404, "/problems/revision-unknown"],
    ])("is %s", async (_, revision, status, type) => {
      const response = await submit(GOOD, newKey(), revision);
      expect(response.status).toBe(status);
      expect(await bodyOf(response)).toMatchObject({ type });
    });

    it.each([
      ["2026-01-31T22:59:59Z", 201, undefined],
      ["2026-01-31T23:00:00Z", 410, "2026-01-01"],
    ])(
      "is a superseded one, thirty days after its successor came into force: at %s it gives %i",
      async (now, status, current) => {
        const later = await makeApp(onTestFinished, { root, store: app.deps.store, clock: () => new Date(now) });
        const init = post(GOOD, { "idempotency-key": newKey() });
        const response = await later.request(`/api/forms/${FORM}/2025-01-01/submissions`, init);
        expect(response.status).toBe(status);
        expect((await bodyOf(response))["current"]).toBe(current);
      },
    );

    it("is one whose form is not handed in online", async () => {
      const paper = makeForms({ "2026-01-01": { manifest: { delivery: { submit: false } } } }, onTestFinished);
      const onPaper = await makeApp(onTestFinished, { root: paper, store: app.deps.store });
      const init = post(GOOD, { "idempotency-key": newKey() });
      const response = await onPaper.request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
      expect(await bodyOf(response)).toMatchObject({ type: "/problems/revision-not-open", status: 409 });
    });
  });

  describe("a store that cannot keep anything", () => {
    const failing = (add: Store["add"]): Store => ({ ...app.deps.store, add });

    it("because too many wait gives 503 and when to come back", async () => {
      const full = await makeApp(onTestFinished, { root, store: failing(async () => ({ kind: "busy" })) });
      const init = post(GOOD, { "idempotency-key": newKey() });
      const response = await full.request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
      expect(response.status).toBe(503);
      expect(response.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await bodyOf(response)).toMatchObject({ type: "/problems/busy" });
    });
  });
});
