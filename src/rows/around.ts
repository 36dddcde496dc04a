/** What a copied list tells in each row of the item its rows are to come into, such as the number of a site. */
import type { Schema } from "../form/definition.ts";
import { canonicalJson } from "../form/canonical.ts";
import { isArray, isObject, type Json } from "../form/json.ts";
import type { TableColumn } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { formatPointer, isIndex, parsePointer, toPattern } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";
import { jsonAt } from "../json-at.ts";
import { titleLanguageOf, titleOf } from "../renderers/control-view.ts";
import { tidyText } from "../renderers/tidy-text.ts";
import { parentOf } from "./parent-of.ts";

/** A text of the item around a list; `member` is the pattern of its place, so that it is none of the rows' own. */
export interface AroundColumn extends TableColumn {
  readonly labelLanguage: string | undefined;
  readonly name: string;
}

/** Rows that tell the same of the item around them. */
export interface AroundGroup {
  /** What they tell, by the members of the columns, as it would be stored. */
  readonly values: Readonly<Record<string, string>>;
  /** The same in words, such as `Site 941234567`. */
  readonly name: string;
  /** Their places in the block. */
  readonly rows: readonly number[];
  /** `values` as canonical JSON. */
  readonly key: string;
}

/** The texts of the item that the list at `pointer` lies in; none where it lies in no item of another list. */
export function aroundColumns(schema: Schema, pointer: string): readonly AroundColumn[] {
  const item = parentOf(pointer);
  if (!isIndex(parsePointer(item).at(-1) ?? "")) return [];
  const { properties } = locate(schema, item)?.schema ?? {};
  return (isObject(properties) ? Object.keys(properties) : []).flatMap((name) => {
    const place = item + formatPointer([name]);
    const found = locate(schema, place)?.schema ?? {};
    if (found["type"] !== "string") return [];
    const label = titleOf(found, place);
    const { description } = found;
    const hint = typeof description === "string" ? description : undefined;
    return [{ member: toPattern(place), name, label, hint, schema: found, labelLanguage: titleLanguageOf(found) }];
  });
}

/** The rows of a block by what they tell of the item around them, the most first; those that tell nothing are in none. */
export function groupAround(
  { around }: Extract<ReadBlock, { readonly kind: "rows" }>,
  columns: readonly AroundColumn[],
): readonly AroundGroup[] {
  const told = around.map((values, row) => ({ row, values: tidyIn(values, columns) }));
  const groups = Map.groupBy(told, ({ values }) => canonicalJson(values));
  return [...groups.values()]
    .flatMap((rows) => {
      const { values = {} } = rows[0] ?? {};
      const named = columns.filter(({ member }) => member in values);
      const name = named.map(({ member, label }) => `${label} ${values[member]}`).join(", ");
      return name === "" ? [] : [{ values, name, rows: rows.map(({ row }) => row), key: canonicalJson(values) }];
    })
    .toSorted((a, b) => b.rows.length - a.rows.length);
}

/** What the other items of the list `item` stands in have: the name of the item by what it has, as canonical JSON. */
export function aroundElsewhere(
  answers: Json,
  item: string,
  columns: readonly AroundColumn[],
): ReadonlyMap<string, string> {
  const list = parentOf(item);
  const all = jsonAt(answers, list);
  const others = (isArray(all) ? all : []).map((it, index) => [aroundIn(it, columns), `${list}/${index}`] as const);
  const told = others.filter(([values, pointer]) => pointer !== item && Object.keys(values).length > 0);
  return new Map(told.map(([values, pointer]) => [canonicalJson(values), pointer]));
}

/** What the item has now of what lists may tell of it. */
export function aroundIn(item: Json | undefined, columns: readonly AroundColumn[]): AroundGroup["values"] {
  const values = columns.flatMap(({ member, name }) => {
    const value = isObject(item) ? jsonAt(item, formatPointer([name])) : undefined;
    return typeof value === "string" ? [[member, value] as const] : [];
  });
  return tidyIn(Object.fromEntries(values), columns);
}

function tidyIn(values: AroundGroup["values"], columns: readonly AroundColumn[]): AroundGroup["values"] {
  const tidy = columns.flatMap(({ member, schema }) => {
    const value = tidyText(schema, values[member]);
    return typeof value === "string" ? [[member, value] as const] : [];
  });
  return Object.fromEntries(tidy);
}
