import { isObject } from "../../src/form/json.ts";
import type { RevisionPlace } from "../catalogue/load-revision.ts";
import type { Fault, ProblemSeverity } from "./lint-rule.ts";
import { createPositions, positionOf, type Position, type Positions } from "./positions.ts";
import type { Problem } from "./problem.ts";
import type { FileTexts } from "./read-texts.ts";

/** A fault and the rule that found it. */
export interface FoundFault extends Fault {
  readonly rule: string;
  readonly weighs: ProblemSeverity;
}

/** Gives every fault its line and column, and its severity as `form.json` has it; in the order of files and lines. */
export function placeProblems(
  place: RevisionPlace,
  texts: FileTexts,
  faults: readonly FoundFault[],
): readonly Problem[] {
  const { form, revision } = place;
  const lenient = readOverrides(texts[`schemas/${form}/${revision}/form.json`] ?? "");
  const locate = createLocator(texts);
  const problems = faults.map((fault): Problem => {
    const { file, rule, weighs, message, remedy } = fault;
    const severity = lenient.has(rule) ? "warning" : (fault.severity ?? weighs);
    const { line, column } = fault.position ?? locate(fault);
    return { rule, severity, form, revision, file, line, column, message, remedy };
  });
  return problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** The rules that `check` in form.json makes warnings. Read without trust: the file may be what is broken. */
function readOverrides(manifest: string): ReadonlySet<string> {
  try {
    const content: unknown = JSON.parse(manifest.replace(/^\uFEFF/, ""));
    return new Set(isObject(content) && isObject(content["check"]) ? Object.keys(content["check"]) : []);
  } catch {
    return new Set();
  }
}

function createLocator(texts: FileTexts): (fault: Fault) => Position {
  const known = new Map<string, Positions>();
  return ({ file, pointer, message }) => {
    const text = texts[file] ?? "";
    if (!file.endsWith(".json")) return { line: 1, column: 1 };
    if (pointer === undefined) return findQuoted(text, message);
    const positions = known.get(file) ?? createPositions(text);
    known.set(file, positions);
    return positions.find(pointer);
  };
}

/** Where the text a message quotes at its beginning stands, for faults that come without a pointer. */
function findQuoted(text: string, message: string): Position {
  const quoted = /^"[^"]+"/.exec(message)?.[0];
  return positionOf(text, quoted === undefined ? 0 : Math.max(0, text.indexOf(quoted)));
}
