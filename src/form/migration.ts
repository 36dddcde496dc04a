import { isArray, isObject, type Json } from "./json.ts";

/**
 * `migrations/<older revision>.json`: how answers to an older revision become answers to the newer one. The
 * operations are those of JSON Patch (RFC 6902) with two differences: `*` in a path stands for every item of an
 * array, and `map` exchanges values. What an operation names and the answers do not have is passed over.
 */
export interface Migration {
  readonly steps: readonly MigrationStep[];
}

/** `says` is the sentence the applicant reads where the step changed something. */
export type MigrationStep = { readonly path: string; readonly says: string } & (
  | { /** Puts a value where there is none. */ readonly op: "add"; readonly value: Json }
  | { readonly op: "remove" }
  | { readonly op: "move" | "copy"; readonly from: string }
  | { /** New value by old one, written as text; others stay. */ readonly op: "map"; readonly values: ValueMap }
);

export type ValueMap = Readonly<Record<string, Json>>;

/** Tells whether a parsed file has the shape of a migration; its JSON Schema says more exactly what is wrong. */
export function isMigration(value: unknown): value is Migration {
  return isObject(value) && isArray(value["steps"]) && value["steps"].every(isStep);
}

function isStep(step: Json): boolean {
  if (!isObject(step) || typeof step["path"] !== "string" || typeof step["says"] !== "string") return false;
  switch (step["op"]) {
    case "add":
      return step["value"] !== undefined;
    case "remove":
      return true;
    case "move":
    case "copy":
      return typeof step["from"] === "string";
    case "map":
      return isObject(step["values"]);
    default:
      return false;
  }
}
