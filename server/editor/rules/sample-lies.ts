import type { Definition } from "../../../src/form/definition.ts";
import type { ExpectedFinding } from "../../../src/form/expand-sample.ts";
import { isBlocking, type Finding } from "../../../src/form/finding.ts";
import { isArray, isObject } from "../../../src/form/json.ts";
import { locate } from "../../../src/form/scope.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import type { OpenSample } from "../open-revision.ts";

/** A sample says what the check must find; where it finds something else, one of the two is wrong. */
export const sampleLies: LintRule = {
  id: "sample-lies",
  severity: "error",
  find: ({ samples, definition }) => samples.flatMap((sample) => examine(definition, sample)),
};

const REMEDY = "Correct the sample, or what it shows to be wrong with the schema, the rules or the texts";

function examine(definition: Definition, { file, kind, sample, findings }: OpenSample): readonly Fault[] {
  if (findings === undefined) return [];
  // What has another shape is told by the rule on shapes.
  const expect = isArray(sample.expect) ? sample.expect.filter(isNamed) : [];
  const unmet = expect.find((it) => !findings.some((finding) => isSame(finding, it)));
  const missing = unmet ?? expect[findings.length];
  const surplus = findings.find((finding) => !expect.some((it) => isSame(finding, it)));
  if (missing !== undefined) {
    const instead = surplus === undefined ? "" : `, but finds ${describe(surplus)}`;
    const message = `the sample expects ${describe(missing)}, which the check does not find${instead}`;
    const isGone = locate(definition.schema, missing.pointer) === undefined;
    const remedy = isGone ? `The form has no ${missing.pointer} any more: remove the sample, or mend it` : REMEDY;
    return [{ file, pointer: `/expect/${expect.indexOf(missing)}`, message, remedy }];
  }
  const at = findings.findIndex((finding, index) => !isSame(finding, expect[index]));
  const first = surplus ?? findings[at];
  if (first !== undefined) {
    const message = `the check finds ${describe(first)}, which the sample does not expect there`;
    return [{ file, pointer: `/expect/${findings.indexOf(first)}`, message, remedy: REMEDY }];
  }
  const isBlocked = findings.some(isBlocking);
  if (kind === "valid" && isBlocked)
    return [{ file, message: "this valid sample could not be handed in", remedy: REMEDY }];
  if (kind === "invalid" && findings.length === 0) {
    return [{ file, message: "the check finds nothing wrong with this invalid sample", remedy: REMEDY }];
  }
  return [];
}

function isNamed(expected: unknown): expected is ExpectedFinding {
  return isObject(expected) && typeof expected["pointer"] === "string";
}

function isSame(finding: Finding, expected: ExpectedFinding | undefined): boolean {
  return expected !== undefined && describe(finding) === describe(expected);
}

function describe({ pointer, keyword, severity, confirmed }: ExpectedFinding): string {
  return `${severity} "${keyword}" at ${pointer === "" ? "the root" : pointer}${confirmed === true ? " (confirmed)" : ""}`;
}
