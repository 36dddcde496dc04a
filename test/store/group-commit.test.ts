import { describe, expect, it } from "vitest";

import { createGroupCommit } from "../../server/store/group-commit.ts";

/** A writer whose groups end when the test says so. */
function heldWriter() {
  const groups: { readonly items: readonly number[]; readonly end: () => void; readonly fail: () => void }[] = [];
  const write = (items: readonly number[]): Promise<readonly string[]> =>
    new Promise((resolve, reject) => {
      const end = (): void => resolve(items.map((item) => `written ${item}`));
      groups.push({ items, end, fail: () => reject(new Error("disk full")) });
    });
  return { groups, write };
}

/** Bounds by number alone; every item has size 1. */
function bounds(perGroup: number, waiting: number) {
  return {
    sizeOf: () => 1,
    mostPerGroup: { items: perGroup, size: 1_000 },
    mostWaiting: { items: waiting, size: 1_000 },
  };
}

/** Lets everything run that does not wait for the writer. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each turn lets the next reaction run
    await Promise.resolve();
  }
}

describe("group commit", () => {
  it("puts all that arrives during one write into the next", async () => {
    const { groups, write } = heldWriter();
    const commit = createGroupCommit({ write, ...bounds(10, 10) });
    const outcomes = [1, 2, 3].map((item) => commit.add(item));
    groups[0]?.end();
    await settle();
    groups[1]?.end();
    expect(await Promise.all(outcomes)).toEqual(["written 1", "written 2", "written 3"]);
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3]]);
  });

  it("never makes a group larger than allowed", async () => {
    const { groups, write } = heldWriter();
    const commit = createGroupCommit({ write, ...bounds(2, 10) });
    const outcomes = [1, 2, 3, 4].map((item) => commit.add(item));
    for (const turn of [0, 1, 2]) {
      groups[turn]?.end();
      // oxlint-disable-next-line no-await-in-loop -- the next group is made when this one has ended
      await settle();
    }
    await Promise.all(outcomes);
    expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3], [4]]);
  });

  it.each([
    [3, "busy"],
    [2, "taken"],
  ])("takes two waiting at most: with %i waiting the last is %s", async (waiting, outcome) => {
    const { write } = heldWriter();
    const commit = createGroupCommit({ write, ...bounds(10, 2) });
    void commit.add(0);
    const last = Array.from({ length: waiting }, (_, item) => commit.add(item)).at(-1);
    expect(last === "busy" ? "busy" : "taken").toBe(outcome);
  });

  it.each([
    [50, "taken"],
    [51, "busy"],
  ])("takes a size of 100 waiting at most: beside 50 waiting another %i is %s", (size, outcome) => {
    const { write } = heldWriter();
    const sizes = { sizeOf: (item: number) => item, mostPerGroup: { items: 9, size: 500 } };
    const commit = createGroupCommit({ write, ...sizes, mostWaiting: { items: 9, size: 100 } });
    void commit.add(1);
    void commit.add(50);
    expect(commit.add(size) === "busy" ? "busy" : "taken").toBe(outcome);
  });

  it("never makes a group of more than the allowed size, except of one item alone", async () => {
    const { groups, write } = heldWriter();
    const sizes = { sizeOf: (item: number) => item, mostPerGroup: { items: 9, size: 10 } };
    const commit = createGroupCommit({ write, ...sizes, mostWaiting: { items: 9, size: 100 } });
    const outcomes = [1, 4, 6, 1, 50, 2].map((item) => commit.add(item));
    for (const turn of [0, 1, 2, 3, 4]) {
      groups[turn]?.end();
      // oxlint-disable-next-line no-await-in-loop -- the next group is made when this one has ended
      await settle();
    }
    await Promise.all(outcomes);
    expect(groups.map(({ items }) => items)).toEqual([[1], [4, 6], [1], [50], [2]]);
  });

  it("fails a whole group when its write fails, and goes on with the next", async () => {
    const { groups, write } = heldWriter();
    const commit = createGroupCommit({ write, ...bounds(10, 10) });
    const first = commit.add(1);
    const second = commit.add(2);
    groups[0]?.fail();
    await expect(first).rejects.toThrow("disk full");
    groups[1]?.end();
    expect(await second).toBe("written 2");
  });
});
