import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { parsePointer, valueAt } from "./pointer.ts";

/** A file of `samples/`: answers, and the findings they must give, in order; none where `expect` is absent. */
export interface Sample {
  readonly description: string;
  readonly answers: Json;
  readonly expect?: readonly ExpectedFinding[];
  readonly repeat?: Repeat;
}

/** What a sample says about a finding; the message is left to the texts. */
export interface ExpectedFinding {
  readonly pointer: string;
  readonly keyword: string;
  readonly severity: "error" | "confirm" | "hint";
  readonly confirmed?: true;
}

/** Fills the array at the pointer `at` up to `times` items with copies of its last one. */
export interface Repeat {
  readonly at: string;
  readonly times: number;
  /** The member that differs from copy to copy; without it all copies are equal. */
  readonly unique?: Counter;
}

/**
 * A number written with leading zeros, one more for every copy: `from` has its width. `checkDigit` appends the digit
 * that makes `s + digit` divisible by `modulus`, `s` being the sum of the digits times their weights; `suffix` ends it.
 */
export interface Counter {
  readonly member: string;
  readonly from: string;
  readonly checkDigit?: { readonly weights: readonly number[]; readonly modulus: number };
  readonly suffix?: string;
}

/**
 * The answers a sample stands for: its own, with its `repeat` carried out, so that samples of large answers stay
 * small files.
 * @throws Error when `at` names no array with an object as its last item.
 */
export function expandSample({ answers, repeat }: Pick<Sample, "answers" | "repeat">): Json {
  if (repeat === undefined) return answers;
  const items = valueAt(answers, repeat.at);
  const last = isArray(items) ? items.at(-1) : undefined;
  if (!isArray(items) || !isObject(last)) throw new Error(`repeat.at: no array of objects stands at ${repeat.at}`);
  const copies = Array.from({ length: repeat.times - items.length }, (_, index) => copy(last, repeat.unique, index));
  return replaceAt(answers, parsePointer(repeat.at), [...items, ...copies]);
}

function copy(item: JsonObject, unique: Counter | undefined, index: number): JsonObject {
  if (unique === undefined) return item;
  const { member, from, checkDigit, suffix = "" } = unique;
  const digits = String(Number(from) + index).padStart(from.length, "0");
  const check = checkDigit === undefined ? "" : String(findCheckDigit(digits, checkDigit));
  return { ...item, [member]: digits + check + suffix };
}

function findCheckDigit(digits: string, { weights, modulus }: NonNullable<Counter["checkDigit"]>): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (modulus - (sum % modulus)) % modulus;
}

function replaceAt(value: Json, path: readonly string[], replacement: Json): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return replacement;
  if (isArray(value)) {
    return value.map((item, index) => (String(index) === segment ? replaceAt(item, rest, replacement) : item));
  }
  if (!isObject(value)) return value;
  return { ...value, [segment]: replaceAt(value[segment] ?? null, rest, replacement) };
}

/** Tells whether a parsed file has the shape of a sample. */
export function isSample(value: unknown): value is Sample {
  return isObject(value) && typeof value["description"] === "string" && value["answers"] !== undefined;
}
