import type { Definition } from "../form/definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { findExcess } from "../form/limits.ts";
import { migrateAnswers, type MigratedAnswers } from "../form/migrate-answers.ts";
import type { Migration } from "../form/migration.ts";
import { formatPointer } from "../form/pointer.ts";
import { locate } from "../form/scope.ts";

/** Answers from elsewhere as a form can show them, and everything that became of them on the way. */
export type FittedAnswers =
  | { readonly kind: "fitted"; readonly answers: JsonObject; readonly moved: MigratedAnswers }
  /** More entries than the form has room for: nothing is taken over. */
  | { readonly kind: "excess" };

const NO_STEPS: Migration = { steps: [] };

/**
 * Makes answers out of a file, or of another revision, fit a form: the migration's steps, then what the form has no
 * place for, or has something of another shape for, goes; all of it is told.
 */
export function fitAnswers(
  definition: Pick<Definition, "schema">,
  answers: JsonObject,
  migration: Migration = NO_STEPS,
): FittedAnswers {
  const moved = migrateAnswers(definition, migration, answers);
  if (findExcess(definition.schema, moved.answers).length > 0) return { kind: "excess" };
  const dropped = [...moved.dropped];
  const fitted = fit(moved.answers, "");
  return {
    kind: "fitted",
    answers: isObject(fitted) ? fitted : {},
    moved: { ...moved, kept: moved.kept.filter((pointer) => !liesIn(pointer)), dropped },
  };

  function fit(value: Json, pointer: string): Json | undefined {
    if (!hasShape(locate(definition.schema, pointer)?.schema["type"], value)) {
      dropped.push({ pointer, value });
      return undefined;
    }
    if (isArray(value)) return value.flatMap((item, index) => fit(item, `${pointer}/${index}`) ?? []);
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([name, member]) => [
      name,
      member === undefined ? undefined : fit(member, pointer + formatPointer([name])),
    ]);
    return Object.fromEntries(members.filter(([, member]) => member !== undefined));
  }

  function liesIn(pointer: string): boolean {
    return dropped.some((note) => pointer === note.pointer || pointer.startsWith(`${note.pointer}/`));
  }
}

/** Whether a control for that type can show the value: a wrong text in a text field is for the rules to tell. */
function hasShape(type: Json | undefined, value: Json): boolean {
  if (type === undefined || isArray(type)) return true;
  if (type === "array") return isArray(value);
  if (type === "object") return isObject(value) && !isArray(value);
  return value === null || typeof value !== "object";
}
