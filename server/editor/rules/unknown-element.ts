import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listElements } from "../ui-elements.ts";

/** The elements of JSON Forms, and ours. */
const KNOWN: readonly string[] = [
  "Control",
  "Categorization",
  "Category",
  "Group",
  "VerticalLayout",
  "HorizontalLayout",
  "Label",
  "ListWithDetail",
  "Presence",
  "Note",
];

/** An element nobody draws leaves a hole in the page. */
export const unknownElement: LintRule = {
  id: "unknown-element",
  severity: "error",
  find: (revision) =>
    listElements(revision)
      .filter(({ element }) => !KNOWN.includes(element.type))
      .map(({ element, file, pointer }) => ({
        file,
        pointer: `${pointer}/type`,
        message: `nothing draws an element of type "${element.type}"${suggest(element.type, KNOWN)}`,
        remedy: `Use one of ${KNOWN.join(", ")}`,
      })),
};
