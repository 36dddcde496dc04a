import { listControls, listSteps } from "../../../src/form/controls.ts";
import { findLabel } from "../../../src/form/message.ts";
import { locate } from "../../../src/form/scope.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import type { OpenRevision } from "../open-revision.ts";
import { textKeyOf } from "../text-key.ts";
import { listElements, type PlacedElement } from "../ui-elements.ts";

/**
 * A control without a label shows the member's technical name, or nothing, and a screen reader says as much; a step
 * without one is called like every other.
 */
export const missingTitle: LintRule = {
  id: "missing-title",
  severity: "error",
  find: (revision) => {
    const elements = listElements(revision);
    return [
      ...elements.flatMap((placed) => findBareControl(revision, placed)),
      ...findBareColumns(revision, elements),
      ...findBareSteps(revision),
    ];
  },
};

function findBareControl(revision: OpenRevision, placed: PlacedElement): readonly Fault[] {
  const { element, pattern, file, pointer } = placed;
  if (pattern === undefined || element.type !== "Control") return [];
  if (locate(revision.definition.schema, pattern) === undefined) return [];
  const own = element["label"];
  const isNamed = typeof own === "string" ? own !== "" : findLabel(revision.definition, pattern, "de") !== undefined;
  if (isNamed || own === false) return [];
  const message = `the control for ${pattern} has no label`;
  return [{ file, pointer: `${pointer}/scope`, message, remedy: remedyFor(revision, pattern) }];
}

/** What a list or object is made of where no `detail` says how to draw it: one control for each member. */
function findBareColumns(revision: OpenRevision, elements: readonly PlacedElement[]): readonly Fault[] {
  const { definition } = revision;
  const controls = listControls(definition).map(({ pattern }) => pattern);
  return controls.flatMap((pattern) => {
    const isWritten = elements.some((it) => it.pattern === pattern);
    const isParent = controls.some((it) => it.startsWith(`${pattern}/`));
    if (isWritten || isParent || findLabel(definition, pattern, "de") !== undefined) return [];
    const around = elements.findLast((it) => it.pattern !== undefined && pattern.startsWith(`${it.pattern}/`));
    if (around === undefined) return [];
    const message = `${pattern}, which this control shows too, has no label`;
    return [{ file: around.file, pointer: `${around.pointer}/scope`, message, remedy: remedyFor(revision, pattern) }];
  });
}

/** Names the very line to add. Beside a `$ref` a title is no title: JSON Schema passes over what stands there. */
function remedyFor(revision: OpenRevision, pattern: string): string {
  return `Add to texts.de.json: "${textKeyOf(revision, pattern)}": { "label": "…" }`;
}

function findBareSteps({ parsed, definition }: OpenRevision): readonly Fault[] {
  const root = parsed.uiParts[parsed.manifest.root];
  if (root?.type !== "Categorization") return [];
  const file = `ui-schemas/${parsed.folder}/${parsed.manifest.root}.json`;
  return listSteps(root).flatMap(({ label, i18n }, index) => {
    const words = typeof i18n === "string" ? definition.texts["de"]?.elements?.[`${i18n}.label`] : undefined;
    if (words !== undefined || (typeof label === "string" && label !== "")) return [];
    const remedy =
      typeof i18n === "string"
        ? `Add to "elements" in texts.de.json: "${i18n}.label": "…"`
        : 'Give it a "label": it is the heading of the step';
    return [{ file, pointer: `/elements/${index}`, message: `step ${index + 1} has no heading`, remedy }];
  });
}
