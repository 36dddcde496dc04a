import type { Rule } from "./definition.ts";
import type { Json } from "./json.ts";
import type { Pack } from "./pack.ts";
import { expandPlaces, type Place } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";

/**
 * Checks every rule at every place its `at` names. A place gives at most one finding, at the place itself or at the
 * member that `uniqueBy` or `differsFrom` names; none where the schema already reports an error at or below it.
 * `errors` are the pointers of the schema's findings.
 */
export function findByRules(rules: readonly Rule[], pack: Pack, { answers, errors }: Checked): readonly RawFinding[] {
  const faulty = new Set(errors.flatMap(withAncestors));
  return rules.flatMap((rule, index) => {
    const validator = pack[`/rules/${index}/schema`];
    if (validator === undefined) return [];
    return expandPlaces(rule.at, answers).flatMap((place) => {
      if (validator(place.value)) return [];
      const finding = toFinding(rule, place, validator.errors?.find(({ params }) => "at" in params)?.params ?? {});
      return faulty.has(finding.pointer) ? [] : [finding];
    });
  });
}

/** Answers that went through the schema, and where it found them wrong. */
export interface Checked {
  readonly answers: Json;
  readonly errors: readonly string[];
}

function toFinding(rule: Rule, place: Place, params: RawFinding["params"]): RawFinding {
  const member = typeof params["at"] === "string" ? params["at"] : "";
  const other = typeof params["other"] === "string" ? place.pointer + params["other"] : undefined;
  return { pointer: place.pointer + member, keyword: rule.id, severity: rule.severity, params: { ...params, other } };
}

/** `/a/b` gives `/a/b`, `/a` and the root: an error there silences rules that speak about any of them. */
function withAncestors(pointer: string): readonly string[] {
  const pointers = [pointer];
  for (let end = pointer.lastIndexOf("/"); end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
    pointers.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return pointers;
}
