import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { bodyOf, makeApp, newKey, post, TODAY, type TestApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { bothEngines } from "./support/stores.ts";
import { collectCleanUps } from "./support/collect-clean-ups.ts";

const root = makeForms({ "2025-01-01": {}, "2026-01-01": {} }, afterAll);
const GOOD = { person: { name: "Erika Muster" } };

interface Receipt {
  readonly reference: string;
  readonly receipt: string;
}

const afterwards = collectCleanUps();
let app: TestApp;

function submit(answers: unknown, key = newKey(), revision = "2026-01-01"): Promise<Response> {
  return app.request(`/api/forms/${FORM}/${revision}/submissions`, post(answers, { "idempotency-key": key }));
}

function open(reference: string, authorization: string): Promise<Response> {
  return app.request(`/api/submissions/${reference}`, { headers: { authorization } });
}

describe.each(bothEngines())("on $name", (engine) => {
  beforeAll(async () => {
    app = await makeApp(afterwards, { root, store: await engine.open(afterwards) });
  });

  describe("a submission", () => {
    it("is answered with a receipt that names reference, time, form, revision and digest", async () => {
      const response = await submit(GOOD);
      expect(response.status).toBe(201);
      expect(response.headers.get("cache-control")).toBe("no-store");
      expect(await bodyOf(response)).toEqual({
        reference: expect.stringMatching(/^[ACDEFHJKLMNPQRTWXY3479]{8}$/),
        receivedAt: `${TODAY}T10:00:00.000Z`,
        form: FORM,
        revision: "2026-01-01",
        digest: app.deps.catalogue.definitions.find((it) => it.revision === "2026-01-01")?.digest,
        receipt: expect.stringMatching(/^[\w-]{22}$/),
      });
    });

    it("is kept normalised, as it was checked", async () => {
      const answers = { person: { name: "  Erika   Muster " }, confirmed: ["/nothing/there"] };
      const { reference, receipt } = await bodyOf<Receipt>(await submit(answers));
      const shown = await bodyOf(await open(reference, `Bearer ${receipt}`));
      expect(shown).toMatchObject({ reference, form: FORM, revision: "2026-01-01", answers: GOOD });
      expect(shown).not.toHaveProperty("receipt");
      expect(shown).not.toHaveProperty("answers.confirmed");
    });

    it("with errors is refused with its findings, and nothing is kept", async () => {
      const key = newKey();
      const response = await submit({ person: {} }, key);
      expect(response.status).toBe(422);
      expect(await bodyOf(response)).toMatchObject({
        type: "/problems/answers-invalid",
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        findings: [{ pointer: "/person/name", severity: "error" }],
        more: 0,
      });
      expect(await app.deps.store.findByKey(key)).toBeUndefined();
    });

    it("with something to confirm is taken only once it is confirmed", async () => {
      const answers = { ...GOOD, vehicles: [{ plate: "B-XY 1" }, { plate: "B-XY 1" }] };
      expect((await submit(answers)).status).toBe(422);
      const confirmed = await submit({ ...answers, confirmed: ["/vehicles/1/plate"] });
      expect(confirmed.status).toBe(201);
    });

    it("with a hint is taken", async () => {
      expect((await submit({ person: { name: "N".repeat(31) } })).status).toBe(201);
    });
  });

  describe("the idempotency key", () => {
    it.each([
      ["missing", ""],
      ["15 characters", "k".repeat(15)],
      ["129 characters", "k".repeat(129)],
      ["a space", "key with a space in it"],
    ])("is refused: %s", async (_, key) => {
      expect(await bodyOf(await submit(GOOD, key))).toMatchObject({
        type: "/problems/idempotency-key-missing",
        status: 400,
      });
    });

    it.each([16, 128])("may have %i characters", async (length) => {
      expect((await submit(GOOD, newKey().repeat(4).slice(0, length))).status).toBe(201);
    });

    it("repeated with the same answers, written differently, gives the same receipt", async () => {
      const key = newKey();
      const first = await bodyOf(await submit({ person: { name: "Erika Muster", zone: "A" } }, key));
      const second = await submit({ person: { zone: "A", name: " Erika  Muster" } }, key);
      expect(second.status).toBe(201);
      expect(await bodyOf(second)).toEqual(first);
    });

    it("repeated at the same moment gives one submission and one receipt", async () => {
      const key = newKey();
      const receipts = await Promise.all(Array.from({ length: 8 }, async () => bodyOf(await submit(GOOD, key))));
      expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    });

    it.each([
      ["other answers", { person: { name: "Max Muster" } }, "2026-01-01"],
      ["answers that are not valid", { person: {} }, "2026-01-01"],
      ["another revision", GOOD, "2025-01-01"],
    ])("repeated with %s is refused", async (_, answers, revision) => {
      const key = newKey();
      await submit(GOOD, key);
      const response = await submit(answers, key, revision);
      expect(response.status).toBe(409);
      expect(await bodyOf(response)).toMatchObject({ type: "/problems/idempotency-key-reused" });
    });

    it("is free again after a refusal", async () => {
      const key = newKey();
      expect((await submit({ person: {} }, key)).status).toBe(422);
      expect((await submit(GOOD, key)).status).toBe(201);
    });

    it("gives the same receipt even when the revision takes nothing any more", async () => {
      const key = newKey();
      const first = await bodyOf(await submit(GOOD, key));
      const later = await makeApp(onTestFinished, {
        root,
        store: app.deps.store,
        clock: () => new Date("2027-06-01T00:00:00Z"),
      });
      const init = post(GOOD, { "idempotency-key": key });
      const second = await later.request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
      expect(second.status).toBe(201);
      expect(await bodyOf(second)).toEqual(first);
    });
  });

  describe("a reference", () => {
    it("that is taken already is drawn anew", async () => {
      const draws = [0, 0, 1];
      const store = await engine.open(onTestFinished);
      const drawing = await makeApp(onTestFinished, {
        root,
        store,
        random: (count) => new Uint8Array(count).fill(draws.shift() ?? 2),
      });
      const send = () =>
        drawing.request(`/api/forms/${FORM}/2026-01-01/submissions`, post(GOOD, { "idempotency-key": newKey() }));
      expect(await bodyOf(await send())).toMatchObject({ reference: "AAAAAAAA" });
      expect(await bodyOf(await send())).toMatchObject({ reference: "CCCCCCCC" });
    });

    it("that is taken at every draw ends in a problem, not in a wrong receipt", async () => {
      const store = await engine.open(onTestFinished);
      const drawing = await makeApp(onTestFinished, { root, store, random: (count) => new Uint8Array(count) });
      const send = () =>
        drawing.request(`/api/forms/${FORM}/2026-01-01/submissions`, post(GOOD, { "idempotency-key": newKey() }));
      expect((await send()).status).toBe(201);
      const second = await send();
      expect(second.status).toBe(500);
      expect(await bodyOf(second)).toMatchObject({ type: "/problems/internal" });
    });
  });
});
