import { isArray, isObject, type Json } from "./json.ts";

/** Tells whether two values hold the same, whatever the order of their members; stops at the first difference. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (isArray(a)) return isArray(b) && a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const [mine, others] = [namesIn(a), namesIn(b)];
  return mine.length === others.length && mine.every((name) => Object.hasOwn(b, name) && isSameJson(a[name], b[name]));
}

/** What is `undefined` is not there. */
function namesIn(object: Readonly<Record<string, Json | undefined>>): readonly string[] {
  return Object.keys(object).filter((name) => object[name] !== undefined);
}
