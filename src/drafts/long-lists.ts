import { setAt } from "../change-answers.ts";
import { isArray, isObject, type Json, type JsonObject } from "../form/json.ts";
import { formatPointer } from "../form/pointer.ts";

/** Answers with their long lists emptied, and the items of those by the pointer of their list. */
export interface SplitAnswers {
  readonly answers: JsonObject;
  readonly lists: ReadonlyMap<string, readonly Json[]>;
}

const LONG = 50;

/** Takes the items of long lists out of answers. */
export function takeOutLists(answers: JsonObject): SplitAnswers {
  const lists = new Map(listsIn(answers, ""));
  return { answers: [...lists.keys()].reduce((rest, pointer) => setAt(rest, pointer, []), answers), lists };
}

/** The answers whose lists these were. */
export function putBackLists({ answers, lists }: SplitAnswers): JsonObject {
  return [...lists].reduce((whole, [pointer, items]) => setAt(whole, pointer, items), answers);
}

function* listsIn(value: Json | undefined, pointer: string): Generator<readonly [string, readonly Json[]]> {
  if (isArray(value)) {
    if (value.length >= LONG) return yield [pointer, value];
    for (const [index, item] of value.entries()) yield* listsIn(item, `${pointer}/${index}`);
  } else if (isObject(value)) {
    for (const [name, member] of Object.entries(value)) yield* listsIn(member, pointer + formatPointer([name]));
  }
  return undefined;
}
