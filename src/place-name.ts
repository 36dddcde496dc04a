import type { Schema } from "./form/definition.ts";
import { formatPointer, isIndex, parsePointer } from "./form/pointer.ts";
import { locate } from "./form/scope.ts";

/**
 * A place in the answers as people call it, from a schema with words: `Name, Person 2, Blatt 1`. `entry` is the word for
 * an item of a list that has no name.
 */
export function namePlace(schema: Schema, pointer: string, entry: string): string {
  const segments = parsePointer(pointer);
  const items = segments
    .flatMap((segment, at) => (isIndex(segment) ? [numbered(schema, segments.slice(0, at + 1), entry)] : []))
    .toReversed();
  const isItem = isIndex(segments.at(-1) ?? "");
  return [...(isItem ? [] : [titleAt(schema, segments)]), ...items].filter(Boolean).join(", ");
}

function numbered(schema: Schema, segments: readonly string[], entry: string): string {
  const title = locate(schema, formatPointer(segments))?.schema["title"];
  return `${typeof title === "string" ? title : entry} ${Number(segments.at(-1)) + 1}`;
}

function titleAt(schema: Schema, segments: readonly string[]): string | undefined {
  const title = locate(schema, formatPointer(segments))?.schema["title"];
  return typeof title === "string" ? title : segments.at(-1);
}
