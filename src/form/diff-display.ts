import { canonicalJson } from "./canonical.ts";
import { childrenOf, isUiElement } from "./controls.ts";
import type { Definition, UiElement } from "./definition.ts";
import type { Change } from "./diff-change.ts";
import { memberOf, type MatchedMembers } from "./diff-members.ts";
import { isObject } from "./json.ts";
import { locate, toPointer } from "./scope.ts";

/** Members that the page asks for now and did not before, or no longer, or under another condition. */
export function diffDisplay(older: Definition, newer: Definition, { pairs }: MatchedMembers): readonly Change[] {
  const [before, after] = [conditionsOf(older), conditionsOf(newer)];
  return pairs.flatMap((pair): readonly Change[] => {
    const [was, is] = [before.get(pair.before.pattern), after.get(pair.after.pattern)];
    const member = memberOf(newer, pair.after);
    if (was === undefined && is === undefined) return [];
    if (was === undefined) return [{ kind: "now-asked", member }];
    if (is === undefined) return [{ kind: "no-longer-asked", member }];
    return was === is ? [] : [{ kind: "shown-otherwise", member, isAlways: is === ALWAYS }];
  });
}

const ALWAYS = "[]";

interface Here {
  readonly definition: Definition;
  readonly base: string;
  /** The rules of the elements around, outermost first. */
  readonly rules: readonly unknown[];
}

/** For every control, by its pattern, the UI rules that decide about it, as text to compare. */
function conditionsOf(definition: Definition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [pattern, rules] of controlsIn(definition.uiSchema, { definition, base: "", rules: [] })) {
    if (!found.has(pattern)) found.set(pattern, rules);
  }
  return found;
}

function* controlsIn(element: UiElement, here: Here): Generator<readonly [pattern: string, rules: string]> {
  const { rule, scope, options, type } = element;
  const inside = { ...here, rules: rule === undefined ? here.rules : [...here.rules, rule] };
  if (typeof scope === "string" && type !== "Presence") {
    const pattern = here.base + toPointer(scope);
    yield [pattern, canonicalJson(inside.rules)];
    const detail = isObject(options) ? options["detail"] : undefined;
    const isList = isObject(locate(here.definition.schema, pattern)?.schema["items"]);
    if (isUiElement(detail)) yield* controlsIn(detail, { ...inside, base: isList ? `${pattern}/*` : pattern });
  }
  for (const child of childrenOf(element)) yield* controlsIn(child, inside);
}
