import { listControls, type Control } from "./controls.ts";
import type { Definition } from "./definition.ts";
import { isArray, isObject, type Json } from "./json.ts";
import { expandPlaces, valueAt } from "./pointer.ts";

/**
 * A list in the answers that has sheets of paper of its own, so many rows each: an array control that says
 * `options.print: { "rowsPerSheet": 5, "lettersPerRow": 110, "sheet": "<kind>" }`. Without `sheet` the kind is the
 * list's own name. A row with more letters than `lettersPerRow` takes the room of two rows or more.
 */
export interface SheetList {
  /** JSON Pointer to the list with `*` for array items. */
  readonly pattern: string;
  readonly kind: string;
  readonly rowsPerSheet: number;
  readonly lettersPerRow: number;
}

/** One sheet of paper and the part of the answers that stands on it. */
export interface Sheet {
  readonly kind: string;
  /** 0 is the first page with all that has no sheet of its own; the others count from 1. */
  readonly index: number;
  readonly count: number;
  /** The list whose rows the sheet shows; absent on sheet 0. */
  readonly list?: string;
  /** The pattern of that list. */
  readonly pattern?: string;
  /** Index of the sheet's first row in the list, and how many rows it shows. */
  readonly first: number;
  readonly rows: number;
  /** How many rows the sheet has room for, the ones it shows included. */
  readonly room: number;
}

/** The lists of a form that have sheets of their own, in the order of the page. */
export function listSheetLists(definition: Pick<Definition, "schema" | "uiSchema">): readonly SheetList[] {
  return listControls(definition).flatMap((control) => toSheetList(control));
}

function toSheetList({ pattern, element }: Control): readonly SheetList[] {
  const print = isObject(element["options"]) ? element["options"]["print"] : undefined;
  const rowsPerSheet = isObject(print) ? print["rowsPerSheet"] : undefined;
  if (!isObject(print) || typeof rowsPerSheet !== "number" || rowsPerSheet < 1) return [];
  const kind = typeof print["sheet"] === "string" ? print["sheet"] : pattern.slice(pattern.lastIndexOf("/") + 1);
  const letters = print["lettersPerRow"];
  const lettersPerRow = typeof letters === "number" && letters >= 1 ? letters : Infinity;
  return [{ pattern, kind, rowsPerSheet: Math.floor(rowsPerSheet), lettersPerRow }];
}

/**
 * The sheets that print `answers`: sheet 0, then each list's own. A list is cut into sheets of at most its
 * `rowsPerSheet`, and into shorter ones where `fits` refuses (one row is always taken). An empty list of an item
 * that exists still gets one sheet; `blank` gives one empty sheet per kind.
 */
export function splitSheets(
  definition: Pick<Definition, "manifest" | "schema" | "uiSchema">,
  answers: Json,
  options: { readonly blank?: boolean; readonly fits: (sheet: Sheet) => boolean },
): readonly Sheet[] {
  const main: Sheet = { kind: definition.manifest.root, index: 0, count: 0, first: 0, rows: 0, room: 0 };
  const others = listSheetLists(definition).flatMap((list) =>
    options.blank === true ? [emptySheet(list)] : sheetsOf(list, answers, options.fits),
  );
  return [main, ...others].map((sheet, index) => ({ ...sheet, index, count: others.length }));
}

function emptySheet({ kind, pattern, rowsPerSheet }: SheetList): Sheet {
  const list = pattern.replaceAll("*", "0");
  return { kind, index: 0, count: 0, list, pattern, first: 0, rows: 0, room: rowsPerSheet };
}

function sheetsOf(list: SheetList, answers: Json, fits: (sheet: Sheet) => boolean): readonly Sheet[] {
  return expandPlaces(list.pattern, answers).flatMap(({ pointer, value }) => {
    const empty = { ...emptySheet(list), list: pointer };
    const isNested = list.pattern.includes("*");
    const rooms = isArray(value) ? value.map((row) => roomOf(row, list)) : [];
    if (rooms.length === 0) return isNested ? [empty] : [];
    return cut(empty, rooms, fits);
  });
}

/** The room a row takes, in rows of the usual size. */
function roomOf(row: Json, { rowsPerSheet, lettersPerRow }: SheetList): number {
  return Math.min(rowsPerSheet, Math.max(1, Math.ceil(lettersIn(row) / lettersPerRow)));
}

/** How many characters all the texts in a value have together. */
export function lettersIn(value: Json | undefined): number {
  if (typeof value === "string") return value.length;
  const members = isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return members.reduce<number>((sum, member) => sum + lettersIn(member), 0);
}

function cut(empty: Sheet, rooms: readonly number[], fits: (sheet: Sheet) => boolean): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (let first = 0; first < rooms.length; first += sheets.at(-1)?.rows ?? rooms.length) {
    let rows = Math.min(empty.room, rooms.length - first);
    const taken = (): number => rooms.slice(first, first + rows).reduce((sum, room) => sum + room, 0);
    while (rows > 1 && (taken() > empty.room || !fits({ ...empty, first, rows }))) rows--;
    sheets.push({ ...empty, first, rows, room: rows + Math.max(0, empty.room - taken()) });
  }
  return sheets;
}

/** The pointer of the object that holds a sheet's list: `/a/0` for the list `/a/0/b`; `""` on sheet 0. */
export function sheetItem(sheet: Sheet): string {
  return sheet.list === undefined ? "" : sheet.list.slice(0, sheet.list.lastIndexOf("/"));
}

/** The rows of a sheet with their pointers. */
export function sheetRows(sheet: Sheet, answers: Json): readonly { readonly pointer: string; readonly value: Json }[] {
  const list = sheet.list === undefined ? undefined : valueAt(answers, sheet.list);
  if (!isArray(list)) return [];
  return list
    .slice(sheet.first, sheet.first + sheet.rows)
    .map((value, index) => ({ pointer: `${sheet.list}/${sheet.first + index}`, value }));
}
