import {
  matchColumns,
  placingOf,
  targetsOf,
  type CellTarget,
  type Placing,
  type TableColumn,
} from "./match-columns.ts";
import { setAt } from "./edit-answers.ts";
import type { Json } from "./json.ts";
import { isTick, readCell } from "./read-cell.ts";
import { splitTable } from "./split-table.ts";

/** Rows read from a copied block or a file, or why there are none. */
export type ReadBlock =
  | {
      readonly kind: "rows";
      readonly items: readonly Json[];
      /** What each row tells of that which the table belongs to, by the members of `around`; blank cells are left out. */
      readonly around: readonly Readonly<Record<string, string>>[];
      readonly hasHead: boolean;
      /** Whether its columns were told by their content alone. */
      readonly isGuessed: boolean;
      /** The cells of a row, from the left: the head of each, and what stands in the first row that has something. */
      readonly sources: readonly BlockSource[];
      /** From which of them each column is filled. */
      readonly placing: Placing;
      /** Heads of columns that are not taken over. */
      readonly ignored: readonly string[];
      /** How many cells stood beyond the last column of the table. */
      readonly beyond: number;
    }
  | { readonly kind: "too-many"; readonly count: number; readonly most: number }
  | { readonly kind: "no-table" };

export interface BlockSource {
  readonly head: string | undefined;
  readonly sample: string;
  /** Whether there are ticks among its cells, and nothing but signs and words for yes and no. */
  readonly isTicked: boolean;
}

export interface BlockTarget {
  readonly columns: readonly TableColumn[];
  /** What is not the rows' own, but may be told in each of them under a head that names it. */
  readonly around?: readonly TableColumn[];
  /** Which column the first cell belongs in, where no head tells. */
  readonly first?: number;
  /** How somebody placed the columns; it counts more than what head and order tell. */
  readonly placing?: Placing | undefined;
  /** What an item starts with. */
  readonly initial: Json;
  /** How many more rows the list can take. */
  readonly most: number;
}

const MOST_LETTERS = 1_000_000;
const LONG_CELL = 100;
const MANY_WORDS = 10;

/** Reads a block of text, such as a spreadsheet or a CSV file gives, into items for a list. Nothing is thrown. */
export function readBlock(text: string, target: BlockTarget): ReadBlock {
  const { columns, around = [], first, placing, initial, most } = target;
  const lines = text.split("\n").length;
  if (text.length > MOST_LETTERS) return { kind: "too-many", count: lines, most };
  const { rows, separator } = splitTable(text);
  if (isProse(rows, separator, columns.length)) return { kind: "no-table" };
  const match = matchColumns(rows, { columns, around, first });
  const { hasHead, isByOrder } = match;
  const content = hasHead ? rows.slice(1) : rows;
  if (content.length === 0 || isOtherwise(content, match.targets)) return { kind: "no-table" };
  if (content.length > most) return { kind: "too-many", count: content.length, most };
  const sources = sourcesOf(content, hasHead ? rows[0] : undefined);
  const targets = placing === undefined ? match.targets : targetsOf(placing, [...columns, ...around], sources.length);
  const own = targets.map((it) => it.filter((column) => columns.includes(column)));
  return {
    kind: "rows",
    items: content.map((row) => readRow(row, own, initial)),
    around: content.map((row) => readAround(row, targets, around)),
    hasHead,
    isGuessed: !hasHead && !isByOrder,
    sources,
    placing: placing ?? placingOf(match.targets),
    ignored: sources.flatMap(({ head = "" }, at) => (head === "" || isFilling(targets[at]) ? [] : [head])),
    beyond: hasHead || !isByOrder || placing !== undefined ? 0 : beyondIn(content, targets),
  };
}

function isFilling(target: CellTarget | undefined): boolean {
  return target !== undefined && target.length > 0;
}

function sourcesOf(
  content: readonly (readonly string[])[],
  head: readonly string[] | undefined,
): readonly BlockSource[] {
  const width = Math.max(head?.length ?? 0, ...content.map((row) => row.length));
  return Array.from({ length: width }, (_, at) => {
    const filled = content.map((row) => row[at] ?? "").filter((cell) => cell !== "");
    // A one may count something.
    const isTicked = filled.every(isTick) && filled.some((cell) => /\D/.test(cell));
    return { head: head?.[at], sample: filled[0] ?? "", isTicked };
  });
}

/** Lines of words alone, not one with a digit, where numbers are asked for: a letter rather than a list. */
function isOtherwise(rows: readonly (readonly string[])[], [target]: readonly CellTarget[]): boolean {
  const isAlone = rows.every((row) => row.length === 1);
  return isAlone && target?.[0]?.schema["normalize"] === "digits" && !rows.some(([cell = ""]) => /\d/.test(cell));
}

/** Running text: long cells, or commas that part no two lines alike. */
function isProse(rows: readonly (readonly string[])[], separator: string, columns: number): boolean {
  if (rows.length === 0) return true;
  if (separator === "\t") return false;
  if (rows.some((row) => row.some(isLong))) return true;
  const widths = new Set(rows.map((row) => row.length));
  return separator === "," && (widths.size > 2 || Math.max(...widths) > columns * 2);
}

function isLong(cell: string): boolean {
  return cell.length > LONG_CELL || cell.split(" ").length >= MANY_WORDS;
}

function readRow(row: readonly string[], targets: readonly CellTarget[], initial: Json): Json {
  return targets.reduce((item, target, at) => fill(item, target, row[at] ?? ""), initial);
}

function readAround(
  row: readonly string[],
  targets: readonly CellTarget[],
  around: readonly TableColumn[],
): Readonly<Record<string, string>> {
  const filled = targets.flatMap((target, at) => {
    const cell = row[at]?.trim() ?? "";
    return cell === "" ? [] : target.filter((column) => around.includes(column)).map(({ member }) => [member, cell]);
  });
  return Object.fromEntries(filled);
}

function fill(item: Json, [column, following]: CellTarget, cell: string): Json {
  if (column === undefined) return item;
  const [before, after] = following === undefined ? [cell, ""] : partAtComma(cell);
  const filled = put(item, column, before);
  return following === undefined ? filled : put(filled, following, after);
}

function partAtComma(cell: string): readonly [string, string] {
  const at = cell.indexOf(",");
  return at < 0 ? [cell, ""] : [cell.slice(0, at), cell.slice(at + 1)];
}

function put(item: Json, { member, schema }: TableColumn, cell: string): Json {
  const value = readCell(schema, cell);
  return value === undefined ? item : setAt(item, member, value);
}

function beyondIn(rows: readonly (readonly string[])[], targets: readonly CellTarget[]): number {
  return rows.flatMap((row) => row.filter((cell, at) => cell !== "" && targets[at]?.length === 0)).length;
}
