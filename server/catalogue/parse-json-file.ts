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
        remedy: "Look there, and just before, for a missing or superfluous comma, quotation mark or bracket",
      },
    };
  }
}

function tooDeep(file: string): ParsedFile {
  const message = `it is nested deeper than ${MOST_NESTING} levels`;
  const remedy = "Move inner schemas into parts of their own";
  return { kind: "complaint", complaint: { rule: "nested-too-deep", file, message, remedy } };
}
