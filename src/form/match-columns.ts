import type { Schema } from "./definition.ts";
import { nameColumns } from "./name-columns.ts";
import {
  filledIn,
  fits,
  guessParted,
  holdsCommas,
  holdsNumbers,
  isFree,
  isNumber,
  isVaried,
  matchByContent,
} from "./match-by-content.ts";
import { isTick } from "./read-cell.ts";

/** A column of the table that rows are brought into. */
export interface TableColumn {
  /** Pointer of its value from the row on. */
  readonly member: string;
  readonly label: string;
  /** What helps to fill it in: people call columns by its words, too. */
  readonly hint?: string | undefined;
  readonly schema: Schema;
}

/** Which columns a cell fills: one, two that a comma parts (`Name, Vorname`), or none. */
export type CellTarget = readonly TableColumn[];

export interface ColumnMatch {
  /** For each cell of a row, from the left. */
  readonly targets: readonly CellTarget[];
  /** Whether the first row names columns and is no row of its own. */
  readonly hasHead: boolean;
  /** Whether no more is known than the order of the cells. */
  readonly isByOrder: boolean;
}

/** The cells of a copied list, row by row. */
export type Rows = readonly (readonly string[])[];

/** What cells may belong in. */
export interface ColumnTargets {
  readonly columns: readonly TableColumn[];
  /** What the table as a whole belongs to may be told in each row, under a head that names it. */
  readonly around?: readonly TableColumn[] | undefined;
  /** The column of the first cell, where no head tells. */
  readonly first?: number | undefined;
}

/**
 * Finds out which cell belongs in which column: by the words of the head, where there is one that names columns, else
 * in the order of the table, beginning with column `first`.
 */
export function matchColumns(rows: Rows, { columns, around = [], first = 0 }: ColumnTargets): ColumnMatch {
  const head = rows[0] ?? [];
  const content = rows.slice(1);
  const named = withoutFalseTicks(nameColumns(head, columns), content);
  const known = named.filter((target) => target.length > 0).length;
  // A list kept for other purposes has many columns more; two names it shares with ours are no accident.
  if (known > 1 || (known > 0 && known * 2 >= head.filter((cell) => cell !== "").length)) {
    const rest = head.map((cell, at) => (named[at]?.length === 0 ? cell : ""));
    const outside = nameColumns(rest, around);
    const split = splitCommas(named, content, columns).map((target, at) => [...target, ...(outside[at] ?? [])]);
    const numbered = guessNumbers(split, content, [columns, around]);
    return { targets: guessParted(numbered, content, columns), hasHead: true, isByOrder: false };
  }
  const hasHead = rows.length > 1 && isHead(rows, columns.slice(first));
  const body = hasHead ? content : rows;
  const ordered = matchInOrder(body, columns.slice(first));
  const guessed = fits(ordered, body) ? [] : matchByContent(body, columns, around);
  const isByOrder = !guessed.flat().some(isNumber);
  return { targets: isByOrder ? ordered : guessed, hasHead, isByOrder };
}

/** Which cell of a row each column is filled from, by the column's member; those that no cell fills are left out. */
export type Placing = ReadonlyMap<string, number>;

/** The same the other way round, for rows of so many cells. A cell that two columns share is parted at its comma. */
export function targetsOf(placing: Placing, columns: readonly TableColumn[], width: number): readonly CellTarget[] {
  return Array.from({ length: width }, (_, at) =>
    columns.filter(({ member }) => placing.get(member) === at).slice(0, 2),
  );
}

export function placingOf(targets: readonly CellTarget[]): Placing {
  return new Map(targets.flatMap((target, at) => target.map(({ member }) => [member, at] as const)));
}

/** A first row without a digit above rows of numbers, or with a word above ticks, is a head in other words. */
function isHead([head = [], ...rows]: Rows, columns: readonly TableColumn[]): boolean {
  const targets = matchInOrder(rows, columns);
  return targets.some(([column], at) => {
    const [above = "", below = ""] = [head[at], rows[0]?.[at]];
    if (column === undefined || above === "" || below === "") return false;
    if (column.schema["type"] === "boolean") return isTick(below) && !isTick(above);
    return column.schema["normalize"] === "digits" && /\d/.test(below) && !/\d/.test(above);
  });
}

/** Under `Site no` may stand numbers, whatever it shares with the words of a box: not one of its cells is yes or no. */
function withoutFalseTicks(named: readonly CellTarget[], rows: Rows): readonly CellTarget[] {
  return named.map((target, at) => {
    const filled = filledIn(rows, at);
    const isBox = target.every(({ schema }) => schema["type"] === "boolean");
    return isBox && filled.length > 0 && filled.every((cell) => /\d{2}/.test(cell)) ? [] : target;
  });
}

function matchInOrder(rows: Rows, columns: readonly TableColumn[]): readonly CellTarget[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const targets: CellTarget[] = [];
  let next = 0;
  for (let at = 0; at < width; at++) {
    const [column, following] = [columns[next], columns[next + 1]];
    const isPair = column !== undefined && following !== undefined && isFree(column) && isFree(following);
    const target = isPair && holdsCommas(rows, at) ? [column, following] : column === undefined ? [] : [column];
    targets.push(target);
    next += target.length;
  }
  return targets;
}

/** A named column whose cells are parted by commas fills the next column too, when nothing else does. */
function splitCommas(named: readonly CellTarget[], rows: Rows, columns: readonly TableColumn[]): readonly CellTarget[] {
  const taken = new Set(named.flat());
  return named.map((target, at) => {
    const [column] = target;
    const following = column === undefined ? undefined : columns[columns.indexOf(column) + 1];
    if (target.length !== 1 || column === undefined || following === undefined || taken.has(following)) return target;
    return isFree(column) && isFree(following) && holdsCommas(rows, at) ? [column, following] : target;
  });
}

/**
 * A number that no head names is found by its digits, where one column alone has just as many in every row: one of the
 * rows' own, else one of what they lie in, which is the same in several rows.
 */
function guessNumbers(
  named: readonly CellTarget[],
  rows: Rows,
  [columns, around]: readonly [readonly TableColumn[], readonly TableColumn[]],
): readonly CellTarget[] {
  const taken = new Set(named.flat());
  const isOpen = (it: TableColumn): boolean => !taken.has(it) && isNumber(it);
  const own = columns.filter(isOpen);
  const [column, another] = own.length > 0 ? own : around.filter(isOpen);
  if (column === undefined || another !== undefined) return named;
  const isLike = (at: number): boolean =>
    holdsNumbers(rows, at, column) && (own.length > 0 || !isVaried(rows, at, rows.length));
  const candidates = named.flatMap((target, at) => (target.length === 0 && isLike(at) ? [at] : []));
  return candidates.length === 1 ? named.with(candidates[0] ?? 0, [column]) : named;
}
