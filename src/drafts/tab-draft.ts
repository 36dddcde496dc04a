/**
 * Drafts in this tab alone (`sessionStorage`): they go when it is closed. The items of long lists stand beside the draft in
 * blocks of their own: a draft is written at every key, and to write hundreds of rows for one would be felt.
 */
import { isObject, type Json } from "../form/json.ts";
import { parseDraft, parseJson, type Draft } from "./draft.ts";
import { putBackLists, takeOutLists } from "./long-lists.ts";

const PREFIX = "vordruck:";
const ROWS_PREFIX = "vordruck-rows:";
const ITEMS_IN_BLOCK = 25;

/** The draft of one revision, or `undefined` when there is none or it cannot be read. */
export function loadTabDraft(form: string, revision: string): Draft | undefined {
  const value = parseJson(sessionStorage.getItem(keyOf(form, revision)));
  if (!isObject(value) || !isObject(value["answers"])) return undefined;
  const lengths = isObject(value["lists"]) ? value["lists"] : {};
  const lists = Object.entries(lengths).map(
    ([list, length]) => [list, readItems(rowsKeyOf(form, revision) + list, Number(length))] as const,
  );
  return parseDraft({ ...value, answers: putBackLists({ answers: value["answers"], lists: new Map(lists) }) });
}

/** The newest revision of a form of which this tab holds a draft with answers. */
export function findDraftRevision(form: string): string | undefined {
  const prefix = keyOf(form, "");
  return listKeys(prefix)
    .map((key) => key.slice(prefix.length))
    .toSorted()
    .at(-1);
}

/** Keeps the draft; `false` when the browser refuses (storage full or forbidden). */
export function saveTabDraft(draft: Draft): boolean {
  return createTabKeeper().save(draft);
}

/** Keeps one draft through all its changes. */
export interface TabKeeper {
  /** `false` when the browser refuses (storage full or forbidden). */
  readonly save: (draft: Draft) => boolean;
  /** Deletes it from the tab; it can be kept again. */
  readonly drop: (draft: Draft) => void;
}

/** A keeper that writes of long lists only the blocks that changed since it wrote them last. */
export function createTabKeeper(): TabKeeper {
  let written: ReadonlyMap<string, readonly Json[]> | undefined;
  return {
    save(draft) {
      const { answers, lists } = takeOutLists(draft.answers);
      const key = rowsKeyOf(draft.form, draft.revision);
      const blocks = blocksOf(key, lists);
      try {
        // Of what another keeper wrote nothing is known.
        const there = written === undefined ? listKeys(key) : [...written.keys()];
        for (const stale of there) if (!blocks.has(stale)) sessionStorage.removeItem(stale);
        for (const [block, items] of blocks) {
          if (!isSameItems(written?.get(block), items)) sessionStorage.setItem(block, JSON.stringify(items));
        }
        const lengths = Object.fromEntries([...lists].map(([list, items]) => [list, items.length]));
        const rest = lists.size === 0 ? draft : { ...draft, answers, lists: lengths };
        sessionStorage.setItem(keyOf(draft.form, draft.revision), JSON.stringify(rest));
        written = blocks;
        return true;
      } catch {
        written = undefined;
        return false;
      }
    },
    drop({ form, revision }) {
      deleteTabDraft(form, revision);
      written = undefined;
    },
  };
}

export function deleteTabDraft(form: string, revision: string): void {
  sessionStorage.removeItem(keyOf(form, revision));
  for (const key of listKeys(rowsKeyOf(form, revision))) sessionStorage.removeItem(key);
}

function blocksOf(key: string, lists: ReadonlyMap<string, readonly Json[]>): ReadonlyMap<string, readonly Json[]> {
  const blocks = new Map<string, readonly Json[]>();
  for (const [list, items] of lists) {
    for (let first = 0; first < items.length; first += ITEMS_IN_BLOCK) {
      blocks.set(`${key}${list} ${first}`, items.slice(first, first + ITEMS_IN_BLOCK));
    }
  }
  return blocks;
}

function readItems(key: string, length: number): readonly Json[] {
  const blocks = Array.from({ length: Math.ceil(length / ITEMS_IN_BLOCK) }, (_, block) => {
    const items: readonly Json[] | undefined = readBlock(`${key} ${block * ITEMS_IN_BLOCK}`);
    return items ?? [];
  });
  return blocks.flat();
}

function readBlock(key: string): readonly Json[] | undefined {
  const items = parseJson(sessionStorage.getItem(key));
  return Array.isArray(items) ? items : undefined;
}

function isSameItems(a: readonly Json[] | undefined, b: readonly Json[]): boolean {
  return a !== undefined && a.length === b.length && a.every((item, index) => item === b[index]);
}

function listKeys(prefix: string): readonly string[] {
  const keys = Array.from({ length: sessionStorage.length }, (_, index) => sessionStorage.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix));
}

function keyOf(form: string, revision: string): string {
  return `${PREFIX}${form}/${revision}`;
}

function rowsKeyOf(form: string, revision: string): string {
  return `${ROWS_PREFIX}${form}/${revision}`;
}
