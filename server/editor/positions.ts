import { parseTree, type Node } from "jsonc-parser";

import { parsePointer } from "../../src/form/pointer.ts";
import { isTooDeep } from "../catalogue/json-nesting.ts";

/** A place in a text file, line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the values of a JSON text stand. */
export interface Positions {
  /** The member at `pointer`, its name rather than its value; where nothing stands there, what would hold it. */
  find(pointer: string): Position;
  /** Every member whose object has one of that name already. */
  readonly twins: readonly Twin[];
}

export interface Twin extends Position {
  readonly name: string;
}

/** Reads where everything in a JSON text stands; a text that is no JSON gives the beginning for everything. */
export function createPositions(text: string): Positions {
  const root = isTooDeep(text) ? undefined : parseTree(text);
  const position = (offset: number): Position => positionOf(text, offset);
  return {
    find: (pointer) => position(root === undefined ? 0 : offsetOf(root, parsePointer(pointer))),
    twins: root === undefined ? [] : [...twinsIn(root)].map(({ name, offset }) => ({ name, ...position(offset) })),
  };
}

/** Line and column of an offset (UTF-16 units from 0) in a text. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

function offsetOf(node: Node, path: readonly string[]): number {
  const [segment, ...rest] = path;
  if (segment === undefined) return startOf(node);
  const child = childOf(node, segment);
  return child === undefined ? startOf(node) : offsetOf(child, rest);
}

function startOf({ parent, offset }: Node): number {
  return parent?.type === "property" ? parent.offset : offset;
}

function childOf(node: Node, segment: string): Node | undefined {
  if (node.type === "array") return node.children?.[Number(segment)];
  // Of members with one name the last one counts, as in JSON.parse.
  return node.children?.findLast((property) => nameOf(property) === segment)?.children?.[1];
}

function nameOf(property: Node): string {
  return String(property.children?.[0]?.value);
}

function* twinsIn(node: Node): Generator<{ readonly name: string; readonly offset: number }> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (node.type === "object") {
      const name = nameOf(child);
      if (seen.has(name)) yield { name, offset: child.offset };
      seen.add(name);
    }
    yield* twinsIn(child);
  }
}
