import { styleText } from "node:util";

import { toSentences } from "../catalogue/file-problem.ts";
import type { Problem } from "./problem.ts";

/** The problems as lines for a terminal: `file:line:column`, which many terminals open, then what and what to do. */
export function describeProblems(problems: readonly Problem[], colour = false): readonly string[] {
  return problems.flatMap(({ file, line, column, severity, rule, message, remedy }) => {
    const paint = (text: string): string =>
      colour ? styleText(severity === "error" ? "red" : "yellow", text, { validateStream: false }) : text;
    return [`${file}:${line}:${column}  ${paint(severity)}  ${rule}`, `    ${toSentences({ message, remedy })}.`];
  });
}
