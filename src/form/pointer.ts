import { isArray, isObject, type Json } from "./json.ts";

/** Splits a JSON Pointer (RFC 6901) into its unescaped segments; `""` is the whole document and gives `[]`. */
export function parsePointer(pointer: string): readonly string[] {
  if (pointer === "") return [];
  const segments = pointer.slice(1).split("/");
  if (!pointer.includes("~")) return segments;
  return segments.map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Joins segments to a JSON Pointer (RFC 6901), escaping `~` and `/`. */
export function formatPointer(segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${escapeSegment(String(segment))}`).join("");
}

function escapeSegment(segment: string): string {
  // Asked for every member of every row, and hardly ever needed.
  if (!segment.includes("/") && !segment.includes("~")) return segment;
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** Tells whether `text` is a well-formed JSON Pointer (RFC 6901, section 3). */
export function isPointer(text: string): boolean {
  return /^(?:\/(?:[^/~]|~[01])*)*$/u.test(text);
}

/** The value at `pointer`, or `undefined` when nothing stands there. */
export function valueAt(document: unknown, pointer: string): unknown {
  let here = document;
  for (const segment of parsePointer(pointer)) here = memberOf(here, segment);
  return here;
}

function memberOf(value: unknown, segment: string): unknown {
  if (isArray(value)) return isIndex(segment) ? value[Number(segment)] : undefined;
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

const [DIGIT_0, DIGIT_9] = [0x30, 0x39];

/** Tells whether a pointer segment can be an array index. */
export function isIndex(segment: string): boolean {
  // Asked of every segment of every finding: names rarely begin with a digit.
  const first = segment.charCodeAt(0);
  return first >= DIGIT_0 && first <= DIGIT_9 && /^(?:0|[1-9]\d*)$/.test(segment);
}

/** Replaces the array indices of a pointer by `*`: `/rows/3/name` becomes the pattern of all rows. */
export function toPattern(pointer: string): string {
  return pointer.replace(/\/(?:0|[1-9]\d*)(?=\/|$)/g, "/*");
}

/** A place in the answers: its pointer, and the value there (`undefined` when the last member is absent). */
export interface Place {
  readonly pointer: string;
  readonly value: Json | undefined;
}

/**
 * The places a pattern names. `*` stands for every item of an array. A place counts as soon as the object that
 * would hold it exists, so that a rule can also speak about a member that is absent.
 */
export function expandPlaces(pattern: string, answers: Json): readonly Place[] {
  let places: readonly Place[] = [{ pointer: "", value: answers }];
  for (const segment of parsePointer(pattern)) places = places.flatMap((place) => step(place, segment));
  return places;
}

function step({ pointer, value }: Place, segment: string): readonly Place[] {
  if (segment === "*") {
    return isArray(value) ? value.map((item, index) => ({ pointer: `${pointer}/${index}`, value: item })) : [];
  }
  if (!isObject(value)) return [];
  const member = Object.hasOwn(value, segment) ? value[segment] : undefined;
  return [{ pointer: `${pointer}/${escapeSegment(segment)}`, value: member }];
}
