import type { Schema } from "./definition.ts";
import { isTick } from "./read-cell.ts";

/** A column of the table that rows are brought into. */
export interface TableColumn {
  /** Pointer of its value from the row on. */
  readonly member: string;
  readonly label: string;
  readonly schema: Schema;
}

/** Which columns a cell fills: one, two that a comma parts (`Name, Vorname`), or none. */
export type CellTarget = readonly TableColumn[];

export interface ColumnMatch {
  /** For each cell of a row, from the left. */
  readonly targets: readonly CellTarget[];
  /** Whether the first row names columns and is no row of its own. */
  readonly hasHead: boolean;
  /** Heads of columns that fill nothing. */
  readonly ignored: readonly string[];
}

type Rows = readonly (readonly string[])[];

/**
 * Finds out which cell belongs in which column: by the words of the head, where there is one that names columns, else
 * in the order of the table, beginning with column `first`.
 */
export function matchColumns(rows: Rows, columns: readonly TableColumn[], first = 0): ColumnMatch {
  const head = rows[0] ?? [];
  const named = head.map((cell) => findNamed(cell, columns));
  const known = named.filter((target) => target.length > 0).length;
  if (known > 0 && known * 2 >= head.filter((cell) => cell !== "").length) {
    const ignored = head.filter((cell, at) => cell !== "" && named[at]?.length === 0);
    return { targets: splitCommas(named, rows.slice(1), columns), hasHead: true, ignored };
  }
  const hasHead = rows.length > 1 && isHead(rows, columns.slice(first));
  return { targets: matchInOrder(hasHead ? rows.slice(1) : rows, columns.slice(first)), hasHead, ignored: [] };
}

/** The columns a head names: by its whole label, by the last name of its member, or by a good part of a long label. */
function findNamed(cell: string, columns: readonly TableColumn[]): CellTarget {
  const one = columns.find((column) => isNamed(cell, column));
  if (one !== undefined) return [one];
  const both = cell.split(",").map((part) => columns.find((column) => isNamed(part, column)));
  return both.length === 2 && both.every((column) => column !== undefined) ? both : [];
}

const PART = 8;

function isNamed(cell: string, { label, member }: TableColumn): boolean {
  const word = lettersOf(cell);
  if (word === "") return false;
  const whole = lettersOf(label);
  return (
    word === whole ||
    word === lettersOf(member.slice(member.lastIndexOf("/"))) ||
    (word.length >= PART && whole.includes(word))
  );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
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

function isFree({ schema }: TableColumn): boolean {
  return schema["type"] === "string" && schema["normalize"] !== "digits";
}

/** Most cells are two texts with one comma between. */
function holdsCommas(rows: Rows, at: number): boolean {
  const filled = rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
  const parted = filled.filter((cell) => /^[^,]+,[^,]+$/.test(cell)).length;
  return parted > 0 && parted * 2 > filled.length;
}
