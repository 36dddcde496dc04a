import { canonicalJson } from "../form/canonical.ts";

/** `lodash/isEqual` as JSON Forms calls it: two schemas or answers, which are JSON. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

export default isEqual;
