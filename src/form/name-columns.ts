/** Which columns of a table the heads of a copied list mean, however people shorten or lengthen a label. */
import type { TableColumn } from "./match-columns.ts";

/** A head, or one of two that share a cell (`Name, Vorname`). */
interface NamedPart {
  /** Which cell of the head it stands in. */
  readonly at: number;
  readonly text: string;
  readonly isHalf: boolean;
}

type Likeness = (head: string, column: TableColumn, columns: readonly TableColumn[]) => boolean;

/** Whoever writes these means the column and no other; the first head that does is taken. */
const CERTAIN: readonly Likeness[] = [isLabel, isPartOfLabel];
/** A good guess, as long as only one head is like that. */
const LIKELY: readonly Likeness[] = [endsWithLabel, holdsLabel, shortensLabel, isPartOfHint, shortensHint, sharesWord];

/** For each cell of the head the columns it names: one, two in their order, or none. */
export function nameColumns(
  head: readonly string[],
  columns: readonly TableColumn[],
): readonly (readonly TableColumn[])[] {
  const parts = head.flatMap(partsOf);
  const found = new Map<TableColumn, NamedPart>();
  for (const likeness of [...CERTAIN, ...LIKELY]) {
    for (const column of columns.filter((it) => !found.has(it))) {
      const fitting = parts.filter((part) => isFree(part, found) && likeness(part.text, column, columns));
      const [first] = fitting;
      if (first !== undefined && (CERTAIN.includes(likeness) || fitting.length === 1)) found.set(column, first);
    }
  }
  return head.map((_, at) => {
    const named = columns.filter((column) => found.get(column)?.at === at);
    // One half alone would get the whole cell.
    return named.length === 1 && named.some((column) => found.get(column)?.isHalf === true) ? [] : named;
  });
}

/** `Abrechnung (ja/nein)` names what is asked, and how it is answered. */
const ANSWERS = /\(?\b(?:ja\s*\/\s*nein|j\s*\/\s*n|yes\s*\/\s*no)\b\)?/giu;

function partsOf(head: string, at: number): readonly NamedPart[] {
  const cell = head.replaceAll(ANSWERS, "");
  const halves = cell.split(",").map((text) => ({ at, text, isHalf: true }));
  return [{ at, text: cell, isHalf: false }, ...(halves.length === 2 ? halves : [])];
}

/** A cell is named once as a whole, or once by each of its halves. */
function isFree(part: NamedPart, found: ReadonlyMap<TableColumn, NamedPart>): boolean {
  const taken = [...found.values()].filter(({ at }) => at === part.at);
  return taken.every((it) => it.isHalf && part.isHalf && it !== part);
}

function isLabel(head: string, { label, member }: TableColumn): boolean {
  const word = lettersOf(head);
  return word !== "" && (word === lettersOf(label) || word === lettersOf(member.slice(member.lastIndexOf("/"))));
}

const PART = 8;

function isPartOfLabel(head: string, { label }: TableColumn): boolean {
  const word = lettersOf(head);
  return word.length >= PART && lettersOf(label).includes(word);
}

const SHORTEST = 4;

/** `Nachname` for `Name`. */
function endsWithLabel(head: string, { label }: TableColumn): boolean {
  const whole = lettersOf(label);
  return whole.length >= SHORTEST && lettersOf(head).endsWith(whole);
}

/** `Chip-Nr.` for `Chip`. */
function holdsLabel(head: string, { label }: TableColumn): boolean {
  const whole = lettersOf(label);
  return whole.length >= SHORTEST && wordsOf(head).includes(whole);
}

/** `Dok. Praxis` for `Abruf von Dokumenten Praxis`: two words or more, each the beginning of one, in the same order. */
function shortensLabel(head: string, { label }: TableColumn): boolean {
  return shortens(head, label);
}

/** `Lebenslange Nummer` where the hint tells of it. */
function isPartOfHint(head: string, { hint = "" }: TableColumn): boolean {
  const word = lettersOf(head);
  return word.length >= PART && lettersOf(hint).includes(word);
}

function shortensHint(head: string, { hint = "" }: TableColumn): boolean {
  return shortens(head, hint);
}

/** `Has documents` for `May read all documents`: a long word that stands in no other label. */
function sharesWord(head: string, column: TableColumn, columns: readonly TableColumn[]): boolean {
  const holds = (word: string, { label }: TableColumn): boolean => wordsOf(label).includes(word);
  const shared = wordsOf(head).filter((word) => word.length >= PART && holds(word, column));
  return shared.some((word) => columns.every((it) => it === column || !holds(word, it)));
}

function shortens(head: string, text: string): boolean {
  const [short, long] = [wordsOf(head), wordsOf(text)];
  let from = 0;
  const isShort = short.every((word) => {
    from = long.findIndex((it, at) => at >= from && it.startsWith(word)) + 1;
    return from > 0;
  });
  return isShort && short.length > 1;
}

function lettersOf(text: string): string {
  return wordsOf(text).join("");
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
