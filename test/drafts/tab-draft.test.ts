import { beforeEach, describe, expect, test } from "vitest";

import type { Draft } from "../../src/drafts/draft.ts";
import { createTabKeeper, deleteTabDraft, loadTabDraft, saveTabDraft } from "../../src/drafts/tab-draft.ts";
import type { JsonObject } from "../../src/form/json.ts";

/** What a browser gives every tab, as far as drafts use it (HTML, section 12.2); counts what is written. */
class TabStorage {
  readonly #items = new Map<string, string>();
  readonly writes: string[] = [];
  room = Infinity;
  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
    this.writes.push(key);
    this.#items.set(key, text);
  }
  removeItem(key: string): void {
    this.#items.delete(key);
  }
}

let storage = new TabStorage();
beforeEach(() => {
  storage = new TabStorage();
  Object.assign(globalThis, { sessionStorage: storage });
});

const rows = (count: number): readonly JsonObject[] => Array.from({ length: count }, (_, row) => ({ row }));
const draftOf = (vehicles: readonly JsonObject[]): Draft => ({
  form: "parking-permit",
  revision: "2026-01-01",
  digest: "d",
  step: "#schritt-1",
  answers: { sheets: [{ name: "Zoë", vehicles }] },
  confirmed: [],
  declined: [],
  key: "k",
});
const load = () => loadTabDraft("parking-permit", "2026-01-01");

describe("the draft of a tab", () => {
  test.each([0, 1, 49, 50, 51, 500])("comes back as it was with %i rows", (count) => {
    const draft = draftOf(rows(count));
    expect(saveTabDraft(draft)).toBe(true);
    expect(load()).toEqual(draft);
  });

  test("comes back as it is after rows were changed, added and removed", () => {
    const keeper = createTabKeeper();
    const many = rows(200);
    for (const next of [many, many.with(130, { row: "x" }), many.toSpliced(3, 120), rows(10), many]) {
      expect(keeper.save(draftOf(next))).toBe(true);
      expect(load()).toEqual(draftOf(next));
    }
  });

  test("is written at a key in one row without the hundreds of others", () => {
    const keeper = createTabKeeper();
    const many = rows(500);
    keeper.save(draftOf(many));
    storage.writes.length = 0;
    keeper.save(draftOf(many.with(260, { row: "typed" })));
    expect(storage.writes).toHaveLength(2);
  });

  test("leaves nothing behind when it is deleted, and can be kept again", () => {
    const keeper = createTabKeeper();
    const draft = draftOf(rows(100));
    keeper.save(draft);
    keeper.drop(draft);
    expect(storage.length).toBe(0);
    keeper.save(draft);
    expect(load()).toEqual(draft);
    deleteTabDraft("parking-permit", "2026-01-01");
    expect(storage.length).toBe(0);
  });

  test("is written whole again after the browser refused", () => {
    const keeper = createTabKeeper();
    const many = rows(100);
    keeper.save(draftOf(many));
    storage.room = 10;
    expect(keeper.save(draftOf(many.with(0, { row: "long enough to be refused" })))).toBe(false);
    storage.room = Infinity;
    expect(keeper.save(draftOf(many))).toBe(true);
    expect(load()).toEqual(draftOf(many));
  });
});
