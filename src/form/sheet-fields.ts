import { listControls } from "./controls.ts";
import type { Definition, Schema } from "./definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import type { PaperCode } from "./paper-code.ts";
import { listSheetLists, sheetItem, sheetRows, type Sheet } from "./paper-sheets.ts";
import { formatPointer, parsePointer, toPattern, valueAt } from "./pointer.ts";
import { locate } from "./scope.ts";

type Shape = Pick<Definition, "schema" | "uiSchema">;

/**
 * The values on a sheet as the fields of its code: on sheet 0 every control outside the lists with sheets of their
 * own; on another sheet first the place of its first row (the indices on the way to it, joined by dots), then the
 * controls beside the list, then row by row those of the rows; each group in the order of the page.
 */
export function sheetFields(definition: Shape, answers: Json, sheet: Sheet): readonly string[] {
  const { beside, inRow } = controlsOn(definition, sheet.pattern);
  const text = (pattern: string, pointer: string): string =>
    toField(valueAt(answers, pointer), typeAt(definition.schema, pattern));
  const around = beside.map((pattern) => text(pattern, sheetItem(sheet) + pattern.slice(itemPattern(sheet).length)));
  if (sheet.list === undefined) return around;
  const place = [...parsePointer(sheet.list).filter((it) => /^\d+$/.test(it)), sheet.first].join(".");
  const rows = sheetRows(sheet, answers).flatMap(({ pointer }) =>
    inRow.map((pattern) => text(pattern, pointer + pattern.slice(`${sheet.pattern}/*`.length))),
  );
  return [place, ...around, ...rows];
}

function itemPattern(sheet: Sheet): string {
  return sheet.pattern === undefined ? "" : sheet.pattern.slice(0, sheet.pattern.lastIndexOf("/"));
}

interface SheetControls {
  readonly beside: readonly string[];
  readonly inRow: readonly string[];
}

const known = new WeakMap<Shape["uiSchema"], Map<string, SheetControls>>();

/** The patterns of the controls on a sheet of the list `list`, or on sheet 0; worked out once per kind of sheet. */
function controlsOn(definition: Shape, list = ""): SheetControls {
  const kinds = known.get(definition.uiSchema) ?? new Map<string, SheetControls>();
  known.set(definition.uiSchema, kinds);
  const controls = kinds.get(list) ?? findControls(definition, list === "" ? undefined : list);
  kinds.set(list, controls);
  return controls;
}

/** Only leaves: no control has one below it. */
function findControls(definition: Shape, list: string | undefined): SheetControls {
  const own = listSheetLists(definition).map(({ pattern }) => pattern);
  const patterns = listControls(definition)
    .filter(({ element }) => element.type !== "Presence")
    .map(({ pattern }) => pattern);
  const base = list === undefined ? "" : list.slice(0, list.lastIndexOf("/"));
  const isLeaf = (pattern: string): boolean =>
    !patterns.some((other) => isDirect(other, pattern)) && !own.some((it) => `${it}/`.startsWith(`${pattern}/`));
  const below = (above: string): readonly string[] => [
    ...new Set(patterns.filter((pattern) => isDirect(pattern, above) && isLeaf(pattern))),
  ];
  return { beside: below(base), inRow: list === undefined ? [] : below(`${list}/*`) };
}

/** Tells whether a pattern stands below `above` with no list in between. */
function isDirect(pattern: string, above: string): boolean {
  return pattern.startsWith(`${above}/`) && !pattern.slice(above.length).includes("*");
}

function typeAt(schema: Schema, pattern: string): string | undefined {
  const type = locate(schema, pattern)?.schema["type"];
  return typeof type === "string" ? type : undefined;
}

function toField(value: unknown, type: string | undefined): string {
  if (value === undefined || value === "") return "";
  if (typeof value === "string" && type === "string") return value;
  if (typeof value === "boolean" && type === "boolean") return value ? "1" : "0";
  return JSON.stringify(value);
}

function fromField(field: string, type: string | undefined): Json | undefined {
  if (field === "") return undefined;
  if (type === "string") return field;
  if (type === "boolean" && /^[01]$/.test(field)) return field === "1";
  try {
    const value: Json = JSON.parse(field);
    return value;
  } catch {
    return field;
  }
}

/**
 * Puts the answers together again from the codes of all sheets of one application (`joinSheets` says whether they
 * are all there). Gives what was printed: neither `confirmed` nor a list without a sheet comes back. A code is not
 * signed and anybody can make one: what has no place in the form is left out, the rest wants to be checked.
 */
export function answersFromSheets(definition: Shape, codes: readonly PaperCode[]): JsonObject {
  const answers: Record<string, Json> = {};
  for (const { kind, index, fields } of codes) {
    const list = listSheetLists(definition).find((it) => it.kind === kind)?.pattern;
    if (index > 0 && list === undefined) continue;
    for (const [pointer, field] of placesOf(definition, index > 0 ? list : undefined, fields)) {
      const value = fromField(field, typeAt(definition.schema, toPattern(pointer)));
      if (value !== undefined) put(answers, parsePointer(pointer), value);
    }
  }
  return answers;
}

/** Indices joined by dots; no list is a hundred thousand rows long. */
const PLACE = /^\d{1,5}(?:\.\d{1,5})*$/;

function placesOf(definition: Shape, list: string | undefined, fields: readonly string[]): [string, string][] {
  const { beside, inRow } = controlsOn(definition, list);
  if (list === undefined) return beside.map((pattern, index) => [pattern, fields[index] ?? ""]);
  const [place = "", ...values] = fields;
  if (!PLACE.test(place)) return [];
  const indices = place.split(".").map(Number);
  const first = indices.at(-1) ?? 0;
  const placed = inRow.length === 0 ? values.slice(0, beside.length) : values;
  return placed.map((field, index) => {
    const at = index - beside.length;
    const row = first + Math.floor(at / inRow.length);
    const pattern = at < 0 ? beside[index] : inRow[at % inRow.length];
    return [fillIn(pattern ?? "", [...indices.slice(0, -1), row]), field];
  });
}

function fillIn(pattern: string, indices: readonly number[]): string {
  let next = 0;
  return formatPointer(parsePointer(pattern).map((segment) => (segment === "*" ? (indices[next++] ?? 0) : segment)));
}

function put(target: Record<string, Json> | Json[], [segment = "", ...rest]: readonly string[], value: Json): void {
  const key = Array.isArray(target) ? Number(segment) : segment;
  // An array takes a number and a record a string: TypeScript cannot tie the kind of key to the kind of target.
  const holder = target as Record<string | number, Json>;
  if (rest.length === 0) {
    holder[key] = value;
    return;
  }
  const next = holder[key];
  const child = isObject(next) || isArray(next) ? next : /^\d+$/.test(rest[0] ?? "") ? [] : {};
  holder[key] = child;
  // What stands there was made by this function and is nobody else's, so it may be written to.
  put(child as Record<string, Json> | Json[], rest, value);
}
