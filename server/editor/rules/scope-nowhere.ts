import { isArray, isObject, type Json } from "../../../src/form/json.ts";
import { formatPointer } from "../../../src/form/pointer.ts";
import { memberNames } from "../../../src/form/schema-places.ts";
import { locate, toPointer } from "../../../src/form/scope.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import type { OpenRevision } from "../open-revision.ts";
import { listElements, type PlacedElement } from "../ui-elements.ts";

/** A control, a condition or the name of items that names nothing in the schema draws, decides and tells nothing. */
export const scopeNowhere: LintRule = {
  id: "scope-nowhere",
  severity: "error",
  find: (revision) => {
    const faults = listElements(revision).flatMap((placed) => [
      ...check(revision, placed, { scope: placed.element["scope"], place: "/scope" }),
      ...conditionsOf(placed.element["rule"]).flatMap((it) => check(revision, placed, it)),
      ...checkLabel(revision, placed),
    ]);
    return faults.filter((fault, index) => faults.findIndex((it) => isSame(it, fault)) === index);
  },
};

interface WrittenScope {
  readonly scope: Json | undefined;
  readonly place: string;
}

function conditionsOf(rule: Json | undefined): readonly WrittenScope[] {
  const condition = isObject(rule) ? rule["condition"] : undefined;
  if (!isObject(condition)) return [];
  const inner = isArray(condition["conditions"]) ? condition["conditions"] : [];
  return [
    { scope: condition["scope"], place: "/rule/condition/scope" },
    ...inner.map((it, index) => ({
      scope: isObject(it) ? it["scope"] : undefined,
      place: `/rule/condition/conditions/${index}/scope`,
    })),
  ];
}

function check({ definition }: OpenRevision, placed: PlacedElement, { scope, place }: WrittenScope): readonly Fault[] {
  if (typeof scope !== "string") return [];
  const pattern = placed.base + toPointer(scope);
  if (locate(definition.schema, pattern) !== undefined) return [];
  const message = `the scope "${scope}" leads nowhere in the schema${suggestScope(definition.schema, placed.base, scope)}`;
  const remedy = "Name a member of the schema, each step as /properties/<member>";
  return [{ file: placed.file, pointer: placed.pointer + place, message, remedy }];
}

/** `options.elementLabelProp` begins at the item and has dots between its members. */
function checkLabel(revision: OpenRevision, placed: PlacedElement): readonly Fault[] {
  const { options, scope } = placed.element;
  const member = isObject(options) ? options["elementLabelProp"] : undefined;
  if (typeof member !== "string" || typeof scope !== "string") return [];
  const items = { ...placed, base: `${placed.base}${toPointer(scope)}/*` };
  const inItem = `#${formatPointer(member.split(".").flatMap((name) => ["properties", name]))}`;
  return check(revision, items, { scope: inItem, place: "/options/elementLabelProp" });
}

function suggestScope(schema: Parameters<typeof locate>[0], base: string, scope: string): string {
  const segments = toPointer(scope).slice(1).split("/");
  const good = segments.findIndex((_, index) => {
    return locate(schema, base + formatPointer(segments.slice(0, index + 1))) === undefined;
  });
  const parent = locate(schema, base + formatPointer(segments.slice(0, good)))?.schema;
  return parent === undefined ? "" : suggest(segments[good] ?? "", memberNames(schema, parent));
}

function isSame(a: Fault, b: Fault): boolean {
  return a.file === b.file && a.pointer === b.pointer;
}
