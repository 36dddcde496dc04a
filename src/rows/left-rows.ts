/** Rows of a pasted list that belong to another item than those taken over, and are in none yet. */
import type { LoadedForm } from "../form-context.ts";
import type { FormStore } from "../form-store.ts";
import { canonicalJson } from "../form/canonical.ts";
import { isArray } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { aroundColumns, aroundIn } from "./around.ts";
import { parentOf } from "./parent-of.ts";
import type { RowsText } from "./read-rows.ts";

export interface LeftRows {
  /** Of the list that had its part. */
  readonly pointer: string;
  readonly text: RowsText;
  /** What they tell of their item, such as `Site 941234567`, and the same as canonical JSON. */
  readonly name: string;
  readonly key: string;
  readonly count: number;
  /** What those that were taken over told, as canonical JSON. */
  readonly beside: string;
}

/** Of each form as long as it is open: somebody may do much else before they come to them. */
const kept = new WeakMap<FormStore, readonly LeftRows[]>();

/** Keeps rows until their item is there or nobody wants them; they take the place of those that told the same. */
export function keepLeft(store: FormStore, left: readonly LeftRows[]): void {
  const keys = new Set(left.map(({ key }) => key));
  kept.set(store, [...(kept.get(store) ?? []).filter(({ key }) => !keys.has(key)), ...left]);
}

/** Whether any rows are kept, even if they are not to be told of now. */
export function hasLeft(store: FormStore): boolean {
  return (kept.get(store) ?? []).length > 0;
}

export function dropLeft(store: FormStore, { key }: LeftRows): void {
  kept.set(
    store,
    (kept.get(store) ?? []).filter((it) => it.key !== key),
  );
}

/** Rows with these keys are in an item now, whatever that tells later. Gives what makes it so that they are not. */
export function settleLeft(store: FormStore, keys: Iterable<string>): () => void {
  const before = kept.get(store) ?? [];
  const settled = new Set(keys);
  kept.set(
    store,
    before.filter(({ key }) => !settled.has(key)),
  );
  return () => void kept.set(store, before);
}

/** Those whose item is not there, while the one they were pasted into still tells what it told then. */
export function listLeft(store: FormStore, { schema }: Pick<LoadedForm, "schema">): readonly LeftRows[] {
  const { answers } = store.getSession().state;
  return (kept.get(store) ?? []).filter(({ pointer, key, beside }) => {
    const columns = aroundColumns(schema, pointer);
    const items = jsonAt(answers, parentOf(parentOf(pointer)));
    const told = new Set((isArray(items) ? items : []).map((item) => canonicalJson(aroundIn(item, columns))));
    return told.has(beside) && !told.has(key);
  });
}
