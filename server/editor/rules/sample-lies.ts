import type { ExpectedFinding } from "../../../src/form/expand-sample.ts";
import { isBlocking, type Finding } from "../../../src/form/finding.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import type { OpenSample } from "../open-revision.ts";

/** A sample says what the check must find; where it finds something else, one of the two is wrong. */
export const sampleLies: LintRule = {
  id: "sample-lies",
  severity: "error",
  find: ({ samples }) => samples.flatMap(examine),
};

function examine({ file, kind, sample, findings }: OpenSample): readonly Fault[] {
  if (findings === undefined) return [];
  const expect = sample.expect ?? [];
  const remedy = "Correct the sample, or what it shows to be wrong with the schema, the rules or the texts";
  const at = findings.findIndex((finding, index) => !isSame(finding, expect[index]));
  const surplus = findings[at];
  if (surplus !== undefined) {
    const message = `the check finds ${describe(surplus)}, which the sample does not expect there`;
    return [{ file, pointer: `/expect/${at}`, message, remedy }];
  }
  const missing = expect[findings.length];
  if (missing !== undefined) {
    const message = `the sample expects ${describe(missing)}, which the check does not find`;
    return [{ file, pointer: `/expect/${findings.length}`, message, remedy }];
  }
  const isBlocked = findings.some(isBlocking);
  if (kind === "valid" && isBlocked) return [{ file, message: "this valid sample could not be handed in", remedy }];
  if (kind === "invalid" && findings.length === 0) {
    return [{ file, message: "the check finds nothing wrong with this invalid sample", remedy }];
  }
  return [];
}

function isSame(finding: Finding, expected: ExpectedFinding | undefined): boolean {
  return expected !== undefined && describe(finding) === describe(expected);
}

function describe({ pointer, keyword, severity, confirmed }: ExpectedFinding): string {
  return `${severity} "${keyword}" at ${pointer === "" ? "the root" : pointer}${confirmed === true ? " (confirmed)" : ""}`;
}
