/** A run-time helper of ajv and the expression a rule pack carries in its place. */
export interface Inlined {
  readonly request: string;
  readonly source: string;
}

/** Counts code points, as JSON Schema (validation, section 6.3) counts the length of a string. */
const COUNT = "(function (text) { let n = 0; for (const _ of text) n++; return n; })";

/** Deep equality of two JSON values (JSON Schema core, section 4.2.2). */
const EQUAL =
  "(function equal(a, b) { if (a === b) return true;" +
  ' if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;' +
  " if (Array.isArray(a) !== Array.isArray(b)) return false; const names = Object.keys(a);" +
  " return names.length === Object.keys(b).length && names.every((n) => Object.hasOwn(b, n) && equal(a[n], b[n])); })";

/** Everything ajv 8.20 asks for at run time with regular-expression formats. */
export const INLINED: readonly Inlined[] = [
  { request: 'require("ajv/dist/runtime/ucs2length").default', source: COUNT },
  { request: 'require("ajv/dist/runtime/equal").default', source: EQUAL },
];
