/** Writes many items at the cost of a few: all that arrives during one commit goes into the next. */
export interface GroupCommit<Item, Outcome> {
  /** Resolves with the item's outcome once its group is durable; `"busy"` when too many wait already. */
  add(item: Item): Promise<Outcome> | "busy";
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
  waiting(): number;
}

interface Options<Item, Outcome> {
  /** Writes a group, all or nothing; outcomes in the group's order. */
  readonly write: (group: readonly Item[]) => Promise<readonly Outcome[]>;
  /** The size of an item, in the unit of the bounds below. */
  readonly sizeOf: (item: Item) => number;
  readonly mostPerGroup: Bound;
  readonly mostWaiting: Bound;
}

interface Bound {
  readonly items: number;
  readonly size: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly size: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A queue in front of `write`, never longer than `mostWaiting`. One group is written at a time. */
export function createGroupCommit<Item, Outcome>(options: Options<Item, Outcome>): GroupCommit<Item, Outcome> {
  const { write, sizeOf, mostPerGroup, mostWaiting } = options;
  const waiting: Waiting<Item, Outcome>[] = [];
  let size = 0;
  let running: Promise<void> | undefined;

  const takeGroup = (): readonly Waiting<Item, Outcome>[] => {
    const group = waiting.splice(0, countFitting(waiting, mostPerGroup));
    for (const taken of group) size -= taken.size;
    return group;
  };
  const run = async (): Promise<void> => {
    // oxlint-disable-next-line no-await-in-loop -- one group at a time is the point: the next fills meanwhile
    while (waiting.length > 0) await writeGroup(takeGroup(), write);
    running = undefined;
  };

  return {
    add(item) {
      const added = sizeOf(item);
      if (waiting.length >= mostWaiting.items || size + added > mostWaiting.size) return "busy";
      size += added;
      return new Promise((resolve, reject) => {
        waiting.push({ item, size: added, resolve, reject });
        running ??= run();
      });
    },
    idle: async () => running,
    waiting: () => waiting.length,
  };
}

/** How many of the first fit into one group; always at least one. */
function countFitting(waiting: readonly { readonly size: number }[], { items, size }: Bound): number {
  let count = 0;
  let total = 0;
  for (const it of waiting) {
    total += it.size;
    if (count > 0 && (count >= items || total > size)) break;
    count += 1;
  }
  return count;
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
