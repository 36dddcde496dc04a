import { canonicalJson } from "./canonical.ts";
import { findStep, listControls, listSteps } from "./controls.ts";
import type { Definition, Schema } from "./definition.ts";
import type { Change, Member } from "./diff-change.ts";
import { findLabel } from "./message.ts";
import { listSchemaPlaces, type SchemaPlace } from "./schema-places.ts";

/** A place of the older revision and what became of it. */
export interface Pair {
  readonly before: SchemaPlace;
  readonly after: SchemaPlace;
}

/** The members of two revisions, matched. */
export interface MatchedMembers {
  readonly pairs: readonly Pair[];
  /** Outermost places that exist in one revision only. */
  readonly removed: readonly SchemaPlace[];
  readonly added: readonly SchemaPlace[];
}

/**
 * Finds for every place of the older schema the one of the newer schema it became: that of the same pattern, or one
 * that is new, of the same kind, and has the same label, or the only one of the same rules beside it.
 */
export function matchMembers(older: Definition, newer: Definition): MatchedMembers {
  const before = listSchemaPlaces(older.schema);
  const after = new Map(listSchemaPlaces(newer.schema).map((place) => [place.pattern, place]));
  const known = new Set(before.map(({ pattern }) => pattern));
  const renamed = new Map<string, string>();
  const pairs: Pair[] = [];
  const gone: SchemaPlace[] = [];
  for (const place of before) {
    const expected = follow(place.pattern, renamed);
    const taken = new Set(pairs.map((pair) => pair.after.pattern));
    const free = [...after.values()].filter(({ pattern }) => !known.has(pattern) && !taken.has(pattern));
    const match = after.get(expected) ?? findRenamed({ older, newer, place, free });
    if (match === undefined) gone.push(place);
    else pairs.push({ before: place, after: match });
    if (match !== undefined && match.pattern !== expected) renamed.set(place.pattern, match.pattern);
  }
  const matched = new Set(pairs.map((pair) => pair.after.pattern));
  const added = [...after.values()].filter(({ pattern }) => !matched.has(pattern));
  return { pairs, removed: outermost(gone), added: outermost(added) };
}

function follow(pattern: string, renamed: ReadonlyMap<string, string>): string {
  for (const [from, to] of renamed) if (pattern.startsWith(`${from}/`)) return to + pattern.slice(from.length);
  return pattern;
}

interface Search {
  readonly older: Definition;
  readonly newer: Definition;
  readonly place: SchemaPlace;
  readonly free: readonly SchemaPlace[];
}

function findRenamed({ older, newer, place, free }: Search): SchemaPlace | undefined {
  const candidates = free.filter(({ schema }) => schema["type"] === place.schema["type"]);
  const label = findLabel(older, place.pattern, "de");
  const sameLabel = candidates.filter(({ pattern }) => findLabel(newer, pattern, "de") === label);
  if (label !== undefined && sameLabel.length === 1) return sameLabel[0];
  const beside = candidates.filter(({ pattern }) => parentOf(pattern) === parentOf(place.pattern));
  const alike = beside.filter(({ schema }) => rulesOf(schema) === rulesOf(place.schema));
  return alike.length === 1 && beside.length === 1 ? alike[0] : undefined;
}

function parentOf(pattern: string): string {
  return pattern.slice(0, pattern.lastIndexOf("/"));
}

function rulesOf({ title: _title, description: _description, ...rules }: Schema): string {
  return canonicalJson(rules);
}

function outermost(places: readonly SchemaPlace[]): readonly SchemaPlace[] {
  return places.filter(({ pattern }) => !places.some((it) => pattern.startsWith(`${it.pattern}/`)));
}

/** What came, went, was renamed, moved to another step, or became required or optional. */
export function diffMembers(older: Definition, newer: Definition, matched: MatchedMembers): readonly Change[] {
  const stepBefore = createStepNames(older);
  const stepAfter = createStepNames(newer);
  return [
    ...matched.removed.map((place): Change => ({ kind: "member-removed", member: memberOf(older, place) })),
    ...matched.added.map((place): Change => {
      const member = memberOf(newer, place);
      return { kind: "member-added", member, isRequired: place.isRequired, step: stepAfter(place.pattern) };
    }),
    ...matched.pairs.flatMap(({ before, after }): readonly Change[] => {
      const member = memberOf(newer, after);
      const changes: Change[] = [];
      const isRenamed = lastOf(before.pattern) !== lastOf(after.pattern);
      if (isRenamed) changes.push({ kind: "member-renamed", from: memberOf(older, before), member });
      const [from, to] = [stepBefore(before.pattern), stepAfter(after.pattern)];
      const isMoved = from !== undefined && to !== undefined && from !== to && !isRenamedStep([older, newer], from, to);
      if (isMoved) changes.push({ kind: "member-moved", member, from, to });
      if (!before.isRequired && after.isRequired) changes.push({ kind: "became-required", member });
      if (before.isRequired && !after.isRequired) changes.push({ kind: "became-optional", member });
      return changes;
    }),
  ];
}

function lastOf(pattern: string): string {
  return pattern.slice(pattern.lastIndexOf("/"));
}

/** A place as people call it; its pattern where it has no label. */
export function memberOf(definition: Definition, { pattern }: Pick<SchemaPlace, "pattern">): Member {
  return { pattern, label: findLabel(definition, pattern, "de") ?? pattern };
}

/** Names the step on which the page asks for a place; nothing for what it does not ask for. */
function createStepNames(definition: Definition): (pattern: string) => string | undefined {
  const asked = new Set(listControls(definition).map(({ pattern }) => pattern));
  const steps = stepNames(definition);
  return (pattern) => (asked.has(pattern) ? steps[findStep(definition, pattern)] : undefined);
}

/** The headings of the steps, in their order. */
export function stepNames({ uiSchema }: Definition): readonly string[] {
  return listSteps(uiSchema).map(({ label }, index) => (typeof label === "string" ? label : `Schritt ${index + 1}`));
}

function isRenamedStep([older, newer]: readonly [Definition, Definition], from: string, to: string): boolean {
  const [before, after] = [stepNames(older), stepNames(newer)];
  return !after.includes(from) && !before.includes(to) && before.indexOf(from) === after.indexOf(to);
}
