/** Where a text stops being JSON: UTF-16 offset from 0, line and column from 1. */
export interface JsonFault {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const SPACE_CODE = 0x20;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORD = /true|false|null/y;

type Expect = "value" | "first-value" | "first-name" | "name" | "colon" | "comma";

/**
 * Finds the first place at which `text` breaks the grammar of JSON (RFC 8259); `undefined` when it does not. The
 * engine's own message is of no use here: it names a position only sometimes, and quotes the text.
 */
export function locateJsonFault(text: string): JsonFault | undefined {
  const open: ("{" | "[")[] = [];
  let expect: Expect | undefined = "value";
  let offset = skip(text, 0);
  while (expect !== undefined) {
    const next = readToken(text, offset, { expect, open });
    if (next === undefined) return describe(text, offset);
    expect = next.expect;
    offset = skip(text, next.offset);
  }
  return offset === text.length ? undefined : describe(text, offset);
}

interface State {
  readonly expect: Expect;
  /** The brackets that are open, changed in place. */
  readonly open: ("{" | "[")[];
}

interface Next {
  readonly offset: number;
  /** `undefined` when the whole value has ended. */
  readonly expect: Expect | undefined;
}

function readToken(text: string, offset: number, { expect, open }: State): Next | undefined {
  const character = text[offset];
  if (expect === "colon") return character === ":" ? { offset: offset + 1, expect: "value" } : undefined;
  if (expect === "name" || expect === "first-name") {
    if (character === "}" && expect === "first-name") return close(offset, open);
    const end = match(STRING, text, offset);
    return end === undefined ? undefined : { offset: end, expect: "colon" };
  }
  if (expect === "comma") return readSeparator(character, offset, open);
  if (character === "]" && expect === "first-value") return close(offset, open);
  return readValue(text, offset, open);
}

function readSeparator(character: string | undefined, offset: number, open: ("{" | "[")[]): Next | undefined {
  const inObject = open.at(-1) === "{";
  if (character === ",") return { offset: offset + 1, expect: inObject ? "name" : "value" };
  return character === (inObject ? "}" : "]") ? close(offset, open) : undefined;
}

function readValue(text: string, offset: number, open: ("{" | "[")[]): Next | undefined {
  const character = text[offset];
  if (character === "{" || character === "[") {
    open.push(character);
    return { offset: offset + 1, expect: character === "{" ? "first-name" : "first-value" };
  }
  const end = match(STRING, text, offset) ?? match(WORD, text, offset) ?? match(NUMBER, text, offset);
  return end === undefined ? undefined : { offset: end, expect: after(open) };
}

function close(offset: number, open: ("{" | "[")[]): Next {
  open.pop();
  return { offset: offset + 1, expect: after(open) };
}

function after(open: readonly string[]): Expect | undefined {
  return open.length === 0 ? undefined : "comma";
}

function skip(text: string, offset: number): number {
  // Mostly there is none, and a text of a megabyte may hold a million places to look at.
  if (text.charCodeAt(offset) > SPACE_CODE) return offset;
  return match(SPACE, text, offset) ?? offset;
}

function match(token: RegExp, text: string, offset: number): number | undefined {
  token.lastIndex = offset;
  return token.test(text) ? token.lastIndex : undefined;
}

function describe(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { offset, line, column: offset - before.lastIndexOf("\n") };
}
