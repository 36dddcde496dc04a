import { findStep, listSteps } from "./form/controls.ts";
import type { UiElement } from "./form/definition.ts";
import { isBlocking, type Finding } from "./form/finding.ts";
import { toPattern } from "./form/pointer.ts";
import type { WireDefinition } from "./form/wire.ts";
import type { JsonObject } from "./form/json.ts";
import { isElementShown } from "./json-forms.ts";
import type { PackAjv } from "./form/pack-ajv.ts";

/** A step of the form; `index` counts the hidden ones too, so that a link to a step stays. */
export interface Step {
  readonly index: number;
  /** None where the form gives the step no name. */
  readonly label: string | undefined;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly element: UiElement;
}

/** The steps to be seen with these answers. */
export function listShownSteps({ uiSchema }: WireDefinition, answers: JsonObject, ajv: PackAjv): readonly Step[] {
  return listSteps(uiSchema)
    .map((element, index) => ({ element, index, ...stepWords(element) }))
    .filter(({ element }) => isElementShown(element, { answers, base: "", ajv }));
}

function stepWords({ label, language }: UiElement): Pick<Step, "label" | "language"> {
  return {
    label: typeof label === "string" ? label : undefined,
    language: typeof language === "string" ? language : undefined,
  };
}

const known = new WeakMap<Pick<Finding, "pointer">, { readonly definition: WireDefinition; readonly step: number }>();

/** The step a finding, or any other place, belongs to; asked again and again of the same findings. */
export function stepOf(definition: WireDefinition, finding: Pick<Finding, "pointer">): number {
  const found = known.get(finding);
  if (found?.definition === definition) return found.step;
  const step = findStep(definition, toPattern(finding.pointer));
  known.set(finding, { definition, step });
  return step;
}

/** The findings of one step that keep it from being finished. */
export function blockingIn(definition: WireDefinition, findings: readonly Finding[], step: number): readonly Finding[] {
  return findings.filter((finding) => isBlocking(finding) && stepOf(definition, finding) === step);
}
