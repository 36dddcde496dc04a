import type { Rule } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer } from "../../src/form/pointer.ts";

/** The rules of `rules.json`, a plain list or an object that names its `$schema` beside the list. */
export function listRules(content: Json | undefined): readonly Rule[] {
  const rules = isObject(content) ? content["rules"] : content;
  // Proven by checkFileKind before.
  return isArray(rules) ? (rules as unknown as readonly Rule[]) : [];
}

/** What a place in `rules.json` is told by: the revision's folder, and how its `rules.json` is written. */
export interface RulesFile {
  /** `<form>/<revision>`. */
  readonly folder: string;
  /** Whether it is an object that holds the list. */
  readonly isRulesObject: boolean;
}

/** Where the rule of that number, or a member of it, stands. */
export function placeOfRule({ folder, isRulesObject }: RulesFile, index: number, ...members: readonly string[]) {
  const path = [...(isRulesObject ? ["rules"] : []), index, ...members];
  return { file: `schemas/${folder}/rules.json`, pointer: formatPointer(path) };
}
