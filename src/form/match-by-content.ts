/** Which columns a copied list without a head means, told by what stands in it. */
import type { CellTarget, Rows, TableColumn } from "./match-columns.ts";
import { isTick } from "./read-cell.ts";

/** No column of numbers would get words alone, and no box numbers alone. */
export function fits(targets: readonly CellTarget[], rows: Rows): boolean {
  return targets.every(([column, following], at) => {
    if (column === undefined || following !== undefined) return true;
    const filled = filledIn(rows, at);
    if (filled.length === 0) return true;
    if (column.schema["type"] === "boolean") return !filled.every((cell) => /\d{2}/.test(cell));
    return !isNumber(column) || filled.some((cell) => /\d/.test(cell));
  });
}

/** In another order than the table's: numbers by their length, boxes and names where there are just as many columns. */
export function matchByContent(
  rows: Rows,
  columns: readonly TableColumn[],
  around: readonly TableColumn[],
): readonly CellTarget[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const found = new Map<number, TableColumn>();
  const place = (wanted: readonly TableColumn[], isLike: (at: number, column: TableColumn) => boolean): void => {
    for (const column of wanted.filter((it) => ![...found.values()].includes(it))) {
      const at = Array.from({ length: width }, (_, it) => it).find((it) => !found.has(it) && isLike(it, column));
      if (at !== undefined) found.set(at, column);
    }
  };
  const numbers = [...columns, ...around].filter(isNumber);
  // What differs from row to row is the rows' own.
  place(numbers.slice(0, 1), (at) => holdsDigits(rows, at) && isVaried(rows, at));
  place(numbers, (at) => !found.has(at) && holdsDigits(rows, at));
  // An empty one counts: nobody may have a tick in it. Which boxes are meant by more or fewer, nobody can tell.
  const isTicked = (at: number): boolean => !found.has(at) && filledIn(rows, at).every(isTick);
  const ticked = Array.from({ length: width }, (_, at) => at).filter(isTicked);
  const boxes = columns.filter(({ schema }) => schema["type"] === "boolean");
  if (ticked.length === boxes.length) place(boxes, isTicked);
  const names = columns.filter(isFree);
  // A number of its own, as rows are counted by, is no name.
  const isWord = (at: number): boolean => !found.has(at) && !isTicked(at) && filledIn(rows, at).some(hasLetter);
  const words = Array.from({ length: width }, (_, at) => at).filter(isWord);
  if (words.length === names.length) place(names, isWord);
  const targets = Array.from({ length: width }, (_, at) => [found.get(at) ?? []].flat());
  return guessParted(targets, rows, columns);
}

/** Two names that no column is filled with yet are those that a comma parts, where one column alone has commas. */
export function guessParted(
  targets: readonly CellTarget[],
  rows: Rows,
  columns: readonly TableColumn[],
): readonly CellTarget[] {
  const taken = new Set(targets.flat());
  const [column, following, another] = columns.filter((it) => isFree(it) && !taken.has(it));
  if (column === undefined || following === undefined || another !== undefined) return targets;
  const candidates = targets.flatMap((target, at) => (target.length === 0 && holdsCommas(rows, at) ? [at] : []));
  return candidates.length === 1 ? targets.with(candidates[0] ?? 0, [column, following]) : targets;
}

/** Most cells are two texts with one comma between. */
export function holdsCommas(rows: Rows, at: number): boolean {
  const filled = filledIn(rows, at);
  const parted = filled.filter((cell) => /^[^,]+,[^,]+$/.test(cell)).length;
  return parted > 0 && parted * 2 > filled.length;
}

function hasLetter(cell: string): boolean {
  return /\p{L}/u.test(cell);
}

/** What stands in a column, but for empty cells. */
export function filledIn(rows: Rows, at: number): readonly string[] {
  return rows.map((row) => row[at] ?? "").filter((cell) => cell !== "");
}

/** Whether a column asks for a number of digits. */
export function isNumber({ schema }: TableColumn): boolean {
  return schema["normalize"] === "digits";
}

/** Numbers about as long as they are asked for: one may be mistyped. */
function holdsDigits(rows: Rows, at: number): boolean {
  const filled = filledIn(rows, at);
  return filled.length > 0 && filled.every((cell) => /^[\d\s-]{5,}$/.test(cell));
}

/** Whether a column has at least so many different cells, or there is but one row. */
export function isVaried(rows: Rows, at: number, most = 2): boolean {
  const filled = filledIn(rows, at);
  return rows.length === 1 || new Set(filled).size >= most;
}

/** Every cell that is filled has just as many digits as the column asks for. */
export function holdsNumbers(rows: Rows, at: number, { schema }: TableColumn): boolean {
  const filled = filledIn(rows, at);
  const isFull = (cell: string): boolean => cell.replaceAll(/\s/g, "").length === schema["maxLength"];
  return filled.length > 0 && filled.every((cell) => /^[\d\s]+$/.test(cell) && isFull(cell));
}

/** Whether any words may stand in a column. */
export function isFree({ schema }: TableColumn): boolean {
  return schema["type"] === "string" && schema["normalize"] !== "digits";
}
