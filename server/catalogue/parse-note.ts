import { fromMarkdown } from "mdast-util-from-markdown";

import type { Note } from "../../src/form/definition.ts";

/** Parses Markdown (CommonMark) to its syntax tree, without the positions, which nobody reads and which double it. */
export function parseNote(markdown: string): Note {
  const tree = fromMarkdown(markdown);
  dropPositions(tree);
  return tree;
}

interface Node {
  position?: unknown;
  readonly children?: readonly Node[];
}

function dropPositions(node: Node): void {
  delete node.position;
  for (const child of node.children ?? []) dropPositions(child);
}
