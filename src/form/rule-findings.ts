import type { Rule } from "./definition.ts";
import { createItemCache } from "./item-cache.ts";
import { isArray, type Json } from "./json.ts";
import type { Pack } from "./pack.ts";
import { expandPlaces, type Place } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";

/**
 * Checks every rule at every place its `at` names. A place gives at most one finding, at the place itself or at the
 * member that `uniqueBy` or `differsFrom` names; none where the schema already reports an error at or below it.
 * `errors` are the pointers of the schema's findings.
 */
export function findByRules(rules: readonly Rule[], pack: Pack, { answers, errors }: Checked): readonly RawFinding[] {
  const failures = groupsOf(rules).flatMap((group) => failuresIn(group, pack, answers));
  if (failures.length === 0) return [];
  const isFaulty = createFaulty(errors, failures.length);
  return failures
    .filter(({ finding, isPlain }) => !isFaulty(finding.pointer, isPlain))
    .toSorted((a, b) => a.index - b.index)
    .map(({ finding }) => finding);
}

/** For how many failures the errors are gone through sooner than looked up. */
const FEW = 10;

/** Tells whether an error stands at the place of a failure or, where that can be, below it. */
function createFaulty(errors: readonly string[], failures: number): (pointer: string, isPlain: boolean) => boolean {
  if (failures <= FEW) {
    return (pointer, isPlain) =>
      errors.some((at) => at === pointer || (!isPlain && at.startsWith(pointer) && at[pointer.length] === "/"));
  }
  const places = new Set(errors);
  let around: ReadonlySet<string> | undefined;
  return (pointer, isPlain) => {
    if (isPlain || places.has(pointer)) return places.has(pointer);
    around ??= new Set(errors.flatMap(ancestorsOf));
    return around.has(pointer);
  };
}

/** `/a/b` gives `/a` and the root: an error there silences rules that speak about either. */
function ancestorsOf(pointer: string): readonly string[] {
  const around: string[] = [];
  for (let end = pointer.lastIndexOf("/"); end >= 0; end = pointer.lastIndexOf("/", end - 1)) {
    around.push(pointer.slice(0, end));
    if (end === 0) break;
  }
  return around;
}

/** Answers that went through the schema, and where it found them wrong. */
export interface Checked {
  readonly answers: Json;
  readonly errors: readonly string[];
}

interface NumberedRule {
  readonly rule: Rule;
  readonly index: number;
  /** Its place from the item on. */
  readonly rest: string;
}

/** The rules that look into the items of one list, or into the answers themselves where `pattern` is empty. */
interface RuleGroup {
  /** Pattern of the items: all up to the last `*`. */
  readonly pattern: string;
  readonly rules: readonly NumberedRule[];
}

const groups = new WeakMap<readonly Rule[], readonly RuleGroup[]>();

function groupsOf(rules: readonly Rule[]): readonly RuleGroup[] {
  const known = groups.get(rules);
  if (known !== undefined) return known;
  const byItem = Map.groupBy(rules.entries(), ([, { at }]) => itemPattern(at));
  const made = [...byItem].map(([pattern, inside]): RuleGroup => ({
    pattern,
    rules: inside.map(([index, rule]) => ({ index, rule, rest: rule.at.slice(pattern.length) })),
  }));
  groups.set(rules, made);
  return made;
}

function itemPattern(at: string): string {
  return /^(?:.*\/\*(?=\/|$))?/u.exec(at)?.[0] ?? "";
}

interface Failure {
  readonly index: number;
  readonly finding: RawFinding;
  /** Whether nothing can stand below its place. */
  readonly isPlain: boolean;
}

function failuresIn({ pattern, rules }: RuleGroup, pack: Pack, answers: Json): readonly Failure[] {
  if (pattern === "") return checkItem(rules, pack, answers);
  const lists = expandPlaces(pattern.slice(0, -"/*".length), answers);
  return lists.flatMap(({ pointer, value }) => {
    if (!isArray(value)) return [];
    const list = { root: pack, pattern, length: value.length };
    return value.flatMap((item, index) => {
      const failures = items.find(list, item) ?? items.keep(list, item, checkItem(rules, pack, item));
      return failures.map((failure) => ({ ...failure, finding: moved(failure.finding, `${pointer}/${index}`) }));
    });
  });
}

/** Items rarely change from one check to the next; what was found in each is remembered with pointers from it on. */
const items = createItemCache<readonly Failure[]>();

function checkItem(rules: readonly NumberedRule[], pack: Pack, item: Json): readonly Failure[] {
  return rules.flatMap(({ rule, index, rest }) => {
    const validator = pack[`/rules/${index}/schema`];
    if (validator === undefined) return [];
    return expandPlaces(rest, item).flatMap((place) => {
      if (validator(place.value)) return [];
      const params = validator.errors?.find((error) => "at" in error.params)?.params ?? {};
      const isPlain = typeof place.value !== "object" && !("at" in params);
      return [{ index, finding: toFinding(rule, place, params), isPlain }];
    });
  });
}

function toFinding(rule: Rule, place: Place, params: RawFinding["params"]): RawFinding {
  const member = typeof params["at"] === "string" ? params["at"] : "";
  const other = typeof params["other"] === "string" ? place.pointer + params["other"] : undefined;
  return { pointer: place.pointer + member, keyword: rule.id, severity: rule.severity, params: { ...params, other } };
}

function moved(finding: RawFinding, base: string): RawFinding {
  const { other } = finding.params;
  const params = typeof other === "string" ? { ...finding.params, other: base + other } : finding.params;
  return { ...finding, pointer: base + finding.pointer, params };
}
