import { describe, expect, it, onTestFinished } from "vitest";

import { StoreError, type Store } from "../../server/store/store.ts";
import { makeSubmission } from "../server/support/make-submission.ts";
import { bothEngines, type Engine, type Place } from "../server/support/stores.ts";

const KEY_A = new Uint8Array(32).fill(1);
const KEY_B = new Uint8Array(32).fill(2);

async function openAt(place: Place, keys?: readonly Uint8Array[]): Promise<Store> {
  const store = await place.open(keys);
  onTestFinished(() => store.close().catch(() => undefined));
  return store;
}

async function openNew(engine: Engine): Promise<Store> {
  return openAt(await engine.newPlace(onTestFinished));
}

describe.each(bothEngines())("a store on $name", (engine) => {
  it("gives back what it kept, also after it was closed and opened again", async () => {
    const place = await engine.newPlace(onTestFinished);
    const kept = makeSubmission(1, { answers: '{"name":"Zoë 🚗","zero":"\\u0000"}', receivedAt: 1_800_000_000_000 });
    const store = await place.open();
    expect(await store.add(kept)).toEqual({ kind: "added" });
    await store.close();
    const again = await openAt(place);
    expect(await again.find("R0000001")).toEqual(kept);
    expect(await again.findByKey("key-1")).toEqual(kept);
    expect(await again.find("R0000002")).toBeUndefined();
  });

  it("tells a used key, a taken reference and a new submission apart within one group", async () => {
    const store = await openNew(engine);
    const outcomes = await Promise.all([
      store.add(makeSubmission(1)),
      store.add(makeSubmission(2)),
      store.add(makeSubmission(3, { reference: "R0000002" })),
      store.add(makeSubmission(4, { idempotencyKey: "key-1" })),
      store.add(makeSubmission(5)),
    ]);
    expect(outcomes).toEqual([
      { kind: "added" },
      { kind: "added" },
      { kind: "reference-taken" },
      { kind: "key-used", submission: makeSubmission(1) },
      { kind: "added" },
    ]);
  });

  it("lets a submission be replaced once, also by two in one group", async () => {
    const store = await openNew(engine);
    await store.add(makeSubmission(1));
    const [first, second] = [2, 3].map((number) => makeSubmission(number, { replaces: "R0000001" }));
    const outcomes = await Promise.all([first, second].map((it) => it && store.add(it)));
    expect(outcomes.map((outcome) => outcome?.kind).toSorted()).toEqual(["added", "already-replaced"]);
    expect(await store.add(makeSubmission(4, { replaces: "R0000001" }))).toEqual({ kind: "already-replaced" });
    expect((await store.find("R0000002"))?.replaces ?? (await store.find("R0000003"))?.replaces).toBe("R0000001");
  });

  it("counts the very same submission as added when it is sent again, as after a lost connection", async () => {
    const store = await openNew(engine);
    await store.add(makeSubmission(1));
    expect(await store.add(makeSubmission(1))).toEqual({ kind: "added" });
  });

  it("keeps ten thousand that come at once, and refuses what is beyond ten thousand waiting", async () => {
    const store = await openNew(engine);
    const outcomes = await Promise.all(Array.from({ length: 12_000 }, (_, index) => store.add(makeSubmission(index))));
    const added = outcomes.filter(({ kind }) => kind === "added").length;
    const busy = outcomes.filter(({ kind }) => kind === "busy").length;
    expect(added).toBeGreaterThanOrEqual(10_000);
    expect(busy).toBeGreaterThan(0);
    expect(added + busy).toBe(12_000);
    expect(store.waiting()).toBe(0);
  });

  it("finishes what it has begun before it closes", async () => {
    const store = await openNew(engine);
    const outcomes = Array.from({ length: 50 }, (_, index) => store.add(makeSubmission(index)));
    await store.close();
    expect(new Set((await Promise.all(outcomes)).map(({ kind }) => kind))).toEqual(new Set(["added"]));
    await expect(store.ping()).rejects.toBeInstanceOf(StoreError);
  });

  describe("that deletes what is due", () => {
    const add = async (store: Store): Promise<void> => {
      await store.add(makeSubmission(1, { form: "a", receivedAt: 99 }));
      await store.add(makeSubmission(2, { form: "a", receivedAt: 100 }));
      await store.add(makeSubmission(3, { form: "b", receivedAt: 49 }));
      await store.add(makeSubmission(4, { form: "b", receivedAt: 50 }));
    };
    const findAll = async (store: Store): Promise<readonly boolean[]> => {
      const found = await Promise.all([1, 2, 3, 4].map((number) => store.find(makeSubmission(number).reference)));
      return found.map((it) => it !== undefined);
    };

    it("goes by each form's own deadline and by the one for all others", async () => {
      const store = await openNew(engine);
      await add(store);
      expect(await store.expire({ before: { a: 100 }, othersBefore: 50, at: 1_000 })).toBe(2);
      expect(await findAll(store)).toEqual([false, true, false, true]);
      expect(await store.expire({ before: { a: 100 }, othersBefore: 50, at: 1_000 })).toBe(0);
    });

    it("keeps forms for which no deadline is set", async () => {
      const store = await openNew(engine);
      await add(store);
      expect(await store.expire({ before: { b: 1_000 }, at: 1_000 })).toBe(2);
      expect(await findAll(store)).toEqual([true, true, false, false]);
    });

    it("frees the key but never the reference", async () => {
      const store = await openNew(engine);
      await store.add(makeSubmission(1));
      await store.expire({ before: {}, othersBefore: 2, at: 1_000 });
      expect(await store.findByKey("key-1")).toBeUndefined();
      expect(await store.add(makeSubmission(7, { reference: "R0000001" }))).toEqual({ kind: "reference-taken" });
      expect(await store.add(makeSubmission(8, { idempotencyKey: "key-1" }))).toEqual({ kind: "added" });
    });

    it("takes at most 500 at a time and says 0 when none is left", async () => {
      const store = await openNew(engine);
      await Promise.all(Array.from({ length: 501 }, (_, index) => store.add(makeSubmission(index))));
      const due = { before: {}, othersBefore: 2, at: 1_000 };
      expect([await store.expire(due), await store.expire(due), await store.expire(due)]).toEqual([500, 1, 0]);
    });
  });

  describe("with keys", () => {
    it("gives back what it sealed, and what was kept in clear before", async () => {
      const place = await engine.newPlace(onTestFinished);
      const clear = await place.open();
      await clear.add(makeSubmission(1, { answers: '{"in":"clear"}' }));
      await clear.close();
      const store = await openAt(place, [KEY_A]);
      await store.add(makeSubmission(2, { answers: '{"in":"secret"}' }));
      expect((await store.find("R0000001"))?.answers).toBe('{"in":"clear"}');
      expect((await store.find("R0000002"))?.answers).toBe('{"in":"secret"}');
    });

    it("seals with the first and opens with all", async () => {
      const place = await engine.newPlace(onTestFinished);
      const before = await place.open([KEY_A]);
      await before.add(makeSubmission(1, { answers: '{"by":"a"}' }));
      await before.close();
      const store = await openAt(place, [KEY_B, KEY_A]);
      await store.add(makeSubmission(2, { answers: '{"by":"b"}' }));
      expect((await store.find("R0000001"))?.answers).toBe('{"by":"a"}');
      expect((await store.find("R0000002"))?.answers).toBe('{"by":"b"}');
    });

    it("does not open when a key is missing that answers were sealed with", async () => {
      const place = await engine.newPlace(onTestFinished);
      const before = await place.open([KEY_A]);
      await before.add(makeSubmission(1));
      await before.close();
      await expect(place.open([KEY_B])).rejects.toMatchObject({ code: "KEY_MISSING" });
      await expect(place.open([])).rejects.toMatchObject({ code: "KEY_MISSING" });
    });
  });
});
