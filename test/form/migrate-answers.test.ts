import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Json } from "../../src/form/json.ts";
import { migrateAnswers } from "../../src/form/migrate-answers.ts";
import type { MigrationStep } from "../../src/form/migration.ts";

const SCHEMA = {
  type: "object",
  properties: {
    name: { type: "string" },
    person: { type: "object", properties: { name: { type: "string" }, since: { type: "string" } } },
    kind: { type: "string" },
    rows: {
      type: "array",
      items: { type: "object", properties: { number: { type: "string" }, place: { type: "string" } } },
    },
  },
};

function migrate(answers: Json, ...steps: readonly MigrationStep[]) {
  return migrateAnswers({ schema: SCHEMA }, { steps }, answers);
}

const SAYS = "So ist es jetzt.";

/** Every text in a value. */
function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe("a migration step", () => {
  const cases: readonly (readonly [remark: string, step: MigrationStep, before: Json, after: Json])[] = [
    ["adds what is missing", { op: "add", path: "/kind", value: "a", says: SAYS }, {}, { kind: "a" }],
    [
      "adds nothing where something stands",
      { op: "add", path: "/kind", value: "a", says: SAYS },
      { kind: "b" },
      { kind: "b" },
    ],
    [
      "adds to every item",
      { op: "add", path: "/rows/*/place", value: "x", says: SAYS },
      { rows: [{}, { place: "y" }] },
      { rows: [{ place: "x" }, { place: "y" }] },
    ],
    ["adds nothing inside what is not there", { op: "add", path: "/person/since", value: "x", says: SAYS }, {}, {}],
    ["removes", { op: "remove", path: "/name", says: SAYS }, { name: "a", kind: "b" }, { kind: "b" }],
    [
      "removes items from the last to the first",
      { op: "remove", path: "/rows/*", says: SAYS },
      { rows: [{}, {}] },
      { rows: [] },
    ],
    [
      "moves into an object it makes",
      { op: "move", from: "/name", path: "/person/name", says: SAYS },
      { name: "a" },
      { person: { name: "a" } },
    ],
    [
      "renames in every item",
      { op: "move", from: "/rows/*/nr", path: "/rows/*/number", says: SAYS },
      { rows: [{ nr: "1" }, {}, { nr: "3" }] },
      { rows: [{ number: "1" }, {}, { number: "3" }] },
    ],
    [
      "copies",
      { op: "copy", from: "/name", path: "/person/name", says: SAYS },
      { name: "a" },
      { name: "a", person: { name: "a" } },
    ],
    ["exchanges a value", { op: "map", path: "/kind", values: { a: "b" }, says: SAYS }, { kind: "a" }, { kind: "b" }],
    [
      "leaves a value the map does not name",
      { op: "map", path: "/kind", values: { a: "b" }, says: SAYS },
      { kind: "c" },
      { kind: "c" },
    ],
    [
      "passes over what is not there",
      { op: "move", from: "/name", path: "/kind", says: SAYS },
      { rows: [] },
      { rows: [] },
    ],
  ];

  test.each(cases)("%s", (_, step, before, after) => {
    expect(migrate(before, step).answers).toEqual(after);
  });
});

describe("migrated answers", () => {
  test("tell what was kept, changed, added and dropped, each with its sentence", () => {
    const { answers, ...told } = migrate(
      { name: "Muster", kind: "a", color: "rot", rows: [{ nr: "1" }] },
      { op: "move", from: "/rows/*/nr", path: "/rows/*/number", says: "Die Nummer heißt anders." },
      { op: "add", path: "/person", value: { since: "2026" }, says: "Neu gefragt." },
      { op: "remove", path: "/color", says: "Die Farbe wird nicht mehr gefragt." },
    );
    expect(answers).toEqual({ name: "Muster", kind: "a", rows: [{ number: "1" }], person: { since: "2026" } });
    expect(told).toEqual({
      kept: ["/name", "/kind"],
      changed: [{ pointer: "/rows/0/number", value: "1", says: "Die Nummer heißt anders." }],
      added: [{ pointer: "/person", value: { since: "2026" }, says: "Neu gefragt." }],
      dropped: [{ pointer: "/color", value: "rot", says: "Die Farbe wird nicht mehr gefragt." }],
    });
  });

  test("lose what the newer revision does not know only with a word", () => {
    const { answers, dropped } = migrate({ name: "a", gone: { deep: 1 }, rows: [{ old: "x", number: "1" }] });
    expect(answers).toEqual({ name: "a", rows: [{ number: "1" }] });
    expect(dropped).toEqual([
      { pointer: "/gone", value: { deep: 1 } },
      { pointer: "/rows/0/old", value: "x" },
    ]);
  });

  test("tell what a move has overwritten", () => {
    const { answers, dropped } = migrate(
      { name: "a", kind: "b" },
      { op: "move", from: "/name", path: "/kind", says: SAYS },
    );
    expect(answers).toEqual({ kind: "a" });
    expect(dropped).toEqual([{ pointer: "/kind", value: "b", says: SAYS }]);
  });

  test("keep confirmations at the places that moved", () => {
    const before = { name: "a", confirmed: ["/name", "/kind"] };
    const { answers } = migrate(before, { op: "move", from: "/name", path: "/person/name", says: SAYS });
    expect(answers).toEqual({ person: { name: "a" }, confirmed: ["/person/name", "/kind"] });
  });

  test("hold every value that went in, or name it among the dropped", () => {
    const value = fc.constantFrom("name", "kind", "rows", "person", "x");
    const document = fc.dictionary(value, fc.oneof(fc.string(), fc.array(fc.dictionary(value, fc.string()))));
    fc.assert(
      fc.property(document, (answers) => {
        const moved = migrate(answers, { op: "move", from: "/x", path: "/kind", says: SAYS });
        const left = [...texts(moved.answers), ...texts(moved.dropped.map((note) => note.value))];
        expect(left.toSorted()).toEqual(texts(answers).toSorted());
      }),
    );
  });
});
