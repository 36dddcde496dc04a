import { setAt } from "../../src/form/edit-answers.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer, toPattern } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import type { Printer } from "../print/printer.ts";

/** A place of which the paper does not tell whether it has this or another value. */
export interface DroppedValue {
  /** With `*` for array items. */
  readonly pattern: string;
  /** Index of the answers it was tried on. */
  readonly index: number;
}

/**
 * Finds what a layout leaves out: every value of the answers is changed in turn, one for each pattern, and a value
 * whose change leaves the paper the same, byte for byte, is not on it. Codes are left off, for only machines read them.
 */
export async function findDroppedValues(
  definition: LoadedDefinition,
  printer: Printer,
  documents: readonly Json[],
): Promise<readonly DroppedValue[]> {
  const dropped: DroppedValue[] = [];
  const tried = new Set<string>();
  for (const [index, answers] of documents.entries()) {
    const leaves = [...leavesOf(answers, "")].filter(({ pointer }) => !tried.has(toPattern(pointer)));
    if (leaves.length === 0) continue;
    // oxlint-disable-next-line no-await-in-loop -- the next document need only show what this one does not
    const original = await printPlain(definition, printer, answers);
    for (const { pointer, value } of leaves) {
      const pattern = toPattern(pointer);
      const other = anotherValue(definition, pattern, value);
      if (tried.has(pattern) || other === undefined) continue;
      tried.add(pattern);
      // oxlint-disable-next-line no-await-in-loop -- a queue of prints would only wait elsewhere
      const changed = await printPlain(definition, printer, setAt(answers, pointer, other));
      if (original !== undefined && changed === original) dropped.push({ pattern, index });
    }
  }
  return dropped;
}

/** The bytes of a print as text to compare; nothing when it did not work. */
async function printPlain(revision: LoadedDefinition, printer: Printer, answers: Json): Promise<string | undefined> {
  const receivedAt = new Date(`${revision.manifest.validFrom}T12:00:00Z`);
  const outcome = await printer.print({ revision, answers, reference: "00000000", receivedAt, withoutCodes: true });
  return outcome.kind === "pdf" ? Buffer.from(outcome.bytes).toString("latin1") : undefined;
}

function* leavesOf(value: Json | undefined, pointer: string): Generator<{ pointer: string; value: Json }> {
  if (pointer === "/confirmed" || value === undefined) return;
  const inside = isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : undefined;
  if (inside === undefined) yield { pointer, value };
  for (const [name, member] of inside ?? []) yield* leavesOf(member, pointer + formatPointer([name]));
}

function anotherValue(definition: LoadedDefinition, pattern: string, value: Json): Json | undefined {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return undefined;
  const { enum: values, oneOf, format } = locate(definition.schema, pattern)?.schema ?? {};
  const choices = isArray(values)
    ? values
    : isArray(oneOf)
      ? oneOf.map((it) => (isObject(it) ? it["const"] : null))
      : [];
  const choice = choices.find((it) => typeof it === "string" && it !== value);
  if (choice !== undefined) return choice ?? undefined;
  return format === "date" ? (value === "2001-01-01" ? "2002-02-02" : "2001-01-01") : exchangeFirst(value);
}

/** The text with another first letter or digit. */
function exchangeFirst(text: string): string {
  return text.replace(/[\p{L}\p{N}]/u, (character) =>
    /\d/.test(character) ? String((Number(character) + 1) % 10) : character === "W" ? "M" : "W",
  );
}
