import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Note } from "../../src/form/definition.ts";

/**
 * The issuer's wording of one page of the paper, as plain text in lines: no Markdown marks, no blanks to fill in, a
 * table's cells one below the other.
 */
export function readOfficialPage(page: number): readonly string[] {
  const text = readFileSync(join(import.meta.dirname, "official-text.md"), "utf8");
  const section = text.split(/^## /mu).find((it) => it.startsWith(`Page ${page}:`)) ?? "";
  return section
    .split("\n")
    .slice(1)
    .flatMap((line) => line.replaceAll(/\[\[.*?\]\]/g, "|").split("|"))
    .map((line) => tidy(line.replaceAll("**", "").replace(/^- /, "")))
    .filter((line) => line !== "" && !/^-+$/.test(line));
}

/** A note's wording as plain text, its blocks and lines separated by one space. */
export function plainText(note: Note): string {
  return tidy(textOf(note));
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const BLOCKS: ReadonlySet<string> = new Set(["root", "list", "listItem", "blockquote"]);

function textOf({ type, value, children = [] }: Node): string {
  if (type === "break") return " ";
  return value ?? children.map(textOf).join(BLOCKS.has(type) ? " " : "");
}

/** One space in place of every run of white space, none at either end. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
