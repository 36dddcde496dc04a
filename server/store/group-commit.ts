/** Writes many items at the cost of a few: all that arrives during one commit goes into the next. */
export interface GroupCommit<Item, Outcome> {
  /** Resolves with the item's outcome once its group is durable; `"busy"` when too many wait already. */
  add(item: Item): Promise<Outcome> | "busy";
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface Options<Item, Outcome> {
  /** Writes a group, all or nothing; outcomes in the group's order. */
  readonly write: (group: readonly Item[]) => Promise<readonly Outcome[]>;
  readonly mostPerGroup: number;
  readonly mostWaiting: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A queue in front of `write`, never longer than `mostWaiting`. One group is written at a time. */
export function createGroupCommit<Item, Outcome>(options: Options<Item, Outcome>): GroupCommit<Item, Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let running: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one group at a time is the point: the next fills meanwhile
    while (waiting.length > 0) await writeGroup(waiting.splice(0, options.mostPerGroup), options.write);
    running = undefined;
  };

  return {
    add(item) {
      if (waiting.length >= options.mostWaiting) return "busy";
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= run();
      });
    },
    idle: async () => running,
  };
}

async function writeGroup<Item, Outcome>(
  group: readonly Waiting<Item, Outcome>[],
  write: Options<Item, Outcome>["write"],
): Promise<void> {
  try {
    const outcomes = await write(group.map(({ item }) => item));
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome === undefined) reject(new Error("the store gave no outcome"));
      else resolve(outcome);
    }
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}
