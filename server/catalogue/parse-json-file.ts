import { parseTree, printParseErrorCode, type ParseError } from "jsonc-parser";

import type { Json } from "../../src/form/json.ts";
import { locateJsonFault } from "../json-fault.ts";
import type { Complaint } from "./file-problem.ts";
import { isTooDeep, MOST_NESTING } from "./json-nesting.ts";

/** A file's JSON, or the place at which it stops being JSON. */
export type ParsedFile =
  | { readonly kind: "json"; readonly content: Json }
  | { readonly kind: "complaint"; readonly complaint: Complaint };

/** Parses the text of a revision's JSON file. */
export function parseJsonFile(file: string, text: string): ParsedFile {
  try {
    const content: Json = JSON.parse(text);
    return isTooDeep(text) ? tooDeep(file) : { kind: "json", content };
  } catch {
    const { line, column } = locateJsonFault(text) ?? { line: 1, column: 1 };
    return {
      kind: "complaint",
      complaint: {
        rule: "json-syntax",
        file,
        position: { line, column },
        message: `it is not valid JSON at line ${line}, column ${column}`,
        remedy: explain(text),
      },
    };
  }
}

const ANYTHING = "Look there, and just before, for a missing or superfluous comma, quotation mark or bracket";

/** What is mostly behind each kind of fault that the editors' parser tells apart. */
const BEHIND: Readonly<Record<string, string>> = {
  CommaExpected: "Set a comma before it",
  ColonExpected: "Set a colon between the name and the value",
  PropertyNameExpected: 'A name in "quotation marks" belongs there, or the comma before it is one too many',
  ValueExpected: "A value belongs there, or the comma before it is one too many",
  CloseBraceExpected: "A closing } is missing",
  CloseBracketExpected: "A closing ] is missing",
  EndOfFileExpected: "Something stands behind the last bracket: remove it, or a bracket before is one too many",
  UnexpectedEndOfString: "Close the text with a quotation mark on the same line",
  InvalidCharacter: "Write line breaks in a text as \\n, and tabs as \\t",
  InvalidEscapeCharacter: "Write a backslash in a text twice: \\\\",
  InvalidSymbol: 'Put texts and names into "quotation marks"; without them stand only numbers, true, false and null',
  InvalidNumberFormat: "Write numbers without leading zeros, with a point and not a comma",
  InvalidCommentToken: 'JSON has no comments: write "$comment": "…" instead',
};

function explain(text: string): string {
  if (isTooDeep(text)) return ANYTHING;
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  return (first && BEHIND[printParseErrorCode(first.error)]) ?? ANYTHING;
}

function tooDeep(file: string): ParsedFile {
  const message = `it is nested deeper than ${MOST_NESTING} levels`;
  const remedy = "Move inner schemas into parts of their own";
  return { kind: "complaint", complaint: { rule: "nested-too-deep", file, message, remedy } };
}
