import type { Definition } from "./definition.ts";
import { removeAt, setAt } from "./edit-answers.ts";
import { isArray, isObject, type Json } from "./json.ts";
import type { Migration, MigrationStep } from "./migration.ts";
import { expandPlaces, formatPointer, isIndex, parsePointer, valueAt } from "./pointer.ts";
import { locate } from "./scope.ts";

/** One thing a migration did, for the applicant to read. */
export interface MigrationNote {
  /** Where the value stands now; for what was dropped, where it stood. */
  readonly pointer: string;
  readonly value: Json;
  /** The step's sentence; absent for what the newer revision does not know and no step speaks of. */
  readonly says?: string;
}

/** Answers moved over to a newer revision, and everything that became of them. */
export interface MigratedAnswers {
  readonly answers: Json;
  /** Pointers of the values that are as they were and where they were. */
  readonly kept: readonly string[];
  /** Values that have another place now, or another value. */
  readonly changed: readonly MigrationNote[];
  readonly added: readonly MigrationNote[];
  readonly dropped: readonly MigrationNote[];
}

interface State {
  readonly answers: Json;
  readonly changed: readonly MigrationNote[];
  readonly added: readonly MigrationNote[];
  readonly dropped: readonly MigrationNote[];
}

/**
 * Moves answers to an older revision over to `newer`. Steps are carried out in order; what the newer schema does not
 * know afterwards is dropped, and told. Nothing disappears that is not listed. Confirmations move with their places.
 */
export function migrateAnswers(
  newer: Pick<Definition, "schema">,
  { steps }: Migration,
  answers: Json,
): MigratedAnswers {
  const start: State = { answers, changed: [], added: [], dropped: [] };
  const stepped = steps.reduce(carryOut, start);
  const unknown = [...unknownIn(newer, stepped.answers, "")];
  const known = unknown.toReversed().reduce((rest, { pointer }) => removeAt(rest, pointer), stepped.answers);
  const touched = new Set([...stepped.changed, ...stepped.added].map(({ pointer }) => pointer));
  const kept = [...leavesOf(known, "")].filter((pointer) => !isTouched(pointer, touched));
  return { ...stepped, answers: known, kept, dropped: [...stepped.dropped, ...unknown] };
}

function carryOut(state: State, step: MigrationStep): State {
  switch (step.op) {
    case "add":
      return targets(state, step.path).reduce((now, pointer) => add(now, pointer, step), state);
    case "remove":
      // From the last to the first, so that removing an item does not shift those still to come.
      return placesOf(state, step.path)
        .toReversed()
        .reduce((now, pointer) => drop(now, pointer, step.says), state);
    case "move":
    case "copy":
      return placesOf(state, step.from).reduce((now, pointer) => carry(now, pointer, step), state);
    case "map":
      return placesOf(state, step.path).reduce((now, pointer) => exchange(now, pointer, step), state);
  }
}

type StepOf<Op> = Extract<MigrationStep, { readonly op: Op }>;

/** The places of a pattern that hold a value. */
function placesOf({ answers }: State, pattern: string): readonly string[] {
  return expandPlaces(pattern, answers).flatMap(({ pointer, value }) => (value === undefined ? [] : [pointer]));
}

/** The places of a pattern that hold none, in objects that exist. */
function targets({ answers }: State, pattern: string): readonly string[] {
  return expandPlaces(pattern, answers).flatMap(({ pointer, value }) => (value === undefined ? [pointer] : []));
}

function add(state: State, pointer: string, { value, says }: StepOf<"add">): State {
  const note = { pointer, value, says };
  return { ...state, answers: setAt(state.answers, pointer, value), added: [...state.added, note] };
}

function drop(state: State, pointer: string, says: string): State {
  const note = { pointer, value: read(state, pointer), says };
  return { ...state, answers: removeAt(state.answers, pointer), dropped: [...state.dropped, note] };
}

function carry(state: State, from: string, { op, path, says }: StepOf<"move" | "copy">): State {
  const value = read(state, from);
  const pointer = bind(path, from);
  const overwritten = valueAt(state.answers, pointer) === undefined ? state : drop(state, pointer, says);
  const emptied =
    op === "move" ? moveConfirmed(removeAt(overwritten.answers, from), from, pointer) : overwritten.answers;
  const changed = [...overwritten.changed, { pointer, value, says }];
  return { ...overwritten, answers: setAt(emptied, pointer, value), changed };
}

function exchange(state: State, pointer: string, { values, says }: StepOf<"map">): State {
  const old = read(state, pointer);
  const value = typeof old === "object" ? undefined : values[String(old)];
  if (value === undefined) return state;
  const changed = [...state.changed, { pointer, value, says }];
  return { ...state, answers: setAt(state.answers, pointer, value), changed };
}

function read({ answers }: State, pointer: string): Json {
  // What stands in answers is JSON; `valueAt` takes documents of any kind and so cannot say it.
  return (valueAt(answers, pointer) ?? null) as Json;
}

/** Puts the item numbers of `pointer` in the place of the stars of `pattern`, in order. */
function bind(pattern: string, pointer: string): string {
  const indices = parsePointer(pointer).filter(isIndex);
  return formatPointer(parsePointer(pattern).map((segment) => (segment === "*" ? (indices.shift() ?? "0") : segment)));
}

function moveConfirmed(answers: Json, from: string, to: string): Json {
  if (!isObject(answers) || !isArray(answers["confirmed"])) return answers;
  const confirmed = answers["confirmed"].map((it) =>
    it === from || String(it).startsWith(`${from}/`) ? to + String(it).slice(from.length) : it,
  );
  return { ...answers, confirmed };
}

/** Members and items the schema has no place for, outermost ones only. */
function* unknownIn(newer: Pick<Definition, "schema">, value: Json, pointer: string): Generator<MigrationNote> {
  const entries: readonly (readonly [string | number, Json | undefined])[] = isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [name, member] of entries) {
    const here = pointer + formatPointer([name]);
    if (member === undefined || here === "/confirmed") continue;
    if (locate(newer.schema, here) === undefined && !isOpen(newer, pointer)) yield { pointer: here, value: member };
    else yield* unknownIn(newer, member, here);
  }
}

/** An object whose schema names no members at all takes any. */
function isOpen({ schema }: Pick<Definition, "schema">, pointer: string): boolean {
  const located = locate(schema, pointer)?.schema;
  return located !== undefined && located["properties"] === undefined && located["additionalProperties"] !== false;
}

function* leavesOf(value: Json | undefined, pointer: string): Generator<string> {
  if (pointer === "/confirmed") return;
  if (isArray(value)) for (const [index, item] of value.entries()) yield* leavesOf(item, `${pointer}/${index}`);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) yield* leavesOf(member, pointer + formatPointer([name]));
  } else if (value !== undefined) yield pointer;
}

function isTouched(pointer: string, touched: ReadonlySet<string>): boolean {
  return [...touched].some((it) => pointer === it || pointer.startsWith(`${it}/`));
}
