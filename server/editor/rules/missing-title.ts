import { findLabel } from "../../../src/form/message.ts";
import { locate } from "../../../src/form/scope.ts";
import type { LintRule } from "../lint-rule.ts";
import { listElements } from "../ui-elements.ts";

/** A control without a label shows the member's technical name, or nothing, and a screen reader says as much. */
export const missingTitle: LintRule = {
  id: "missing-title",
  severity: "error",
  find: (revision) =>
    listElements(revision).flatMap(({ element, pattern, file, pointer }) => {
      if (pattern === undefined || element.type !== "Control") return [];
      if (locate(revision.definition.schema, pattern) === undefined) return [];
      const own = element["label"];
      const isNamed =
        typeof own === "string" ? own !== "" : findLabel(revision.definition, pattern, "de") !== undefined;
      if (isNamed || own === false) return [];
      const message = `the control for ${pattern} has no label`;
      return [
        {
          file,
          pointer: `${pointer}/scope`,
          message,
          remedy: "Add a label to texts.de.json, or a title to the schema",
        },
      ];
    }),
};
