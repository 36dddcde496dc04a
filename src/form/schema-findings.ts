import { formatPointer } from "./pointer.ts";
import type { PackError } from "./pack.ts";
import type { RawFinding } from "./raw-finding.ts";

const WRAPPERS: ReadonlySet<string> = new Set(["if", "allOf", "anyOf", "oneOf"]);

/**
 * Turns the pack's errors into findings: each points at the member that is wrong (the missing member for
 * `required`, the unknown one for `additionalProperties`), a wrapper is dropped when an error below it remains, a
 * choice that matches no `const` is told once, and nothing is told twice.
 */
export function toSchemaFindings(errors: readonly PackError[]): readonly RawFinding[] {
  const told = errors.filter((error) => !isChoiceBranch(error));
  const leaves = told.some(isWrapper) ? told.filter((error) => !isWrapper(error)) : told;
  /** Where each keyword was told. */
  const seen = new Map<string, Set<string>>();
  const findings: RawFinding[] = [];
  for (const error of told) {
    if (isWrapper(error) && leaves.some((leaf) => isBelow(leaf, error))) continue;
    const finding = toFinding(error);
    const places = seen.get(finding.keyword) ?? new Set();
    if (places.has(finding.pointer)) continue;
    seen.set(finding.keyword, places.add(finding.pointer));
    findings.push(finding);
  }
  return findings;
}

function isWrapper({ keyword }: PackError): boolean {
  return WRAPPERS.has(keyword);
}

function toFinding(error: PackError): RawFinding {
  const { instancePath, keyword, params } = error;
  const { other } = params;
  const placed = typeof other === "string" ? { ...params, other: instancePath + other } : params;
  return { pointer: pointerOf(error), keyword, severity: "error", params: placed };
}

/** `oneOf`/`anyOf` of `const`s is a choice: the wrapper says all, its branches only repeat it. */
function isChoiceBranch({ keyword, schemaPath }: PackError): boolean {
  return keyword === "const" && /\/(?:one|any)Of\/\d+\/const$/.test(schemaPath);
}

function isBelow(leaf: PackError, wrapper: PackError): boolean {
  const pointer = pointerOf(leaf);
  if (pointer !== wrapper.instancePath && !pointer.startsWith(`${wrapper.instancePath}/`)) return false;
  const home = wrapper.schemaPath.slice(0, wrapper.schemaPath.lastIndexOf("/"));
  const branch = leaf.schemaPath.startsWith(`${home}/`) ? leaf.schemaPath.slice(home.length + 1) : undefined;
  // A branch that is a `$ref` reports the path of its target, which says nothing of the wrapper.
  if (branch === undefined) return /^#\/(?:definitions|\$defs)\//.test(leaf.schemaPath);
  return /^(?:allOf|anyOf|oneOf|then|else)\//.test(branch);
}

function pointerOf({ instancePath, keyword, params, propertyName }: PackError): string {
  if (typeof params["at"] === "string") return instancePath + params["at"];
  const member = memberOf(keyword, params) ?? propertyName;
  return typeof member === "string" ? instancePath + formatPointer([member]) : instancePath;
}

function memberOf(keyword: string, params: PackError["params"]): unknown {
  switch (keyword) {
    case "required":
    case "dependencies":
    case "dependentRequired":
      return params["missingProperty"];
    case "additionalProperties":
      return params["additionalProperty"];
    case "unevaluatedProperties":
      return params["unevaluatedProperty"];
    case "propertyNames":
      return params["propertyName"];
    default:
      return undefined;
  }
}
