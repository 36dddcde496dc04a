import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { compilePack } from "../../src/form/compile-pack.ts";
import { listControls } from "../../src/form/controls.ts";
import type { Definition, UiElement } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { locate } from "../../src/form/scope.ts";
import { listPossibleFailures } from "./possible-failures.ts";
import { problems, readJsonFiles, revisions } from "./revisions.ts";

it("every revision in this repository loads", () => {
  expect(problems).toEqual([]);
  expect(revisions).not.toEqual([]);
});

describe.each(revisions)("the definition of %s", (_, definition) => {
  it("compiles without a warning", () => {
    expect(compilePack(definition).warnings).toEqual([]);
  });

  it("draws only places the schema knows", () => {
    const unknown = listControls(definition).filter(({ pattern }) => locate(definition.schema, pattern) === undefined);
    expect(unknown.map(({ pattern }) => pattern)).toEqual([]);
  });

  it("asks for every value the schema knows", () => {
    const asked = new Set(listControls(definition).map(({ pattern }) => pattern));
    expect(listValues(definition).filter((pattern) => !asked.has(pattern))).toEqual([]);
  });

  it("shows only notes that exist, and every note somewhere", () => {
    const shown = [...elementsOf(definition.uiSchema)].map((element) => element["note"]).filter(Boolean);
    const { next } = definition.manifest.delivery;
    expect([...shown, ...(next === undefined ? [] : [next])].toSorted()).toEqual(
      // A name with a dot is a note in another language.
      Object.keys(definition.notes)
        .filter((name) => !name.includes("."))
        .toSorted(),
    );
  });

  it("speaks in its rules only of places the schema knows", () => {
    const unknown = definition.rules.filter(({ at }) => locate(definition.schema, at) === undefined);
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it("names in each file the schema of its kind, so that editors complete and underline", () => {
    const lost = readJsonFiles(definition).filter(({ file, content }) => !namesItsSchema(file, content));
    expect(lost.map(({ file }) => file)).toEqual([]);
  });

  it("lets no unknown member pass in any object", () => {
    const open = listObjects(definition).filter((pattern) => !isClosed(definition, pattern));
    expect(open).toEqual([]);
  });
});

/** By a relative path to a file that is there, or by a dialect. A list has no member to name it in. */
function namesItsSchema(file: string, content: unknown): boolean {
  if (!isObject(content)) return true;
  const schema = String(content["$schema"]);
  return /^https?:\/\/json-schema\.org\//.test(schema) || existsSync(resolve(dirname(file), schema));
}

/** The places that hold a single value, as the schema describes them. */
function listValues({ schema }: Definition): readonly string[] {
  return patternsOfType(schema, (type) => type !== "object" && type !== "array");
}

function listObjects({ schema }: Definition): readonly string[] {
  return patternsOfType(schema, (type) => type === "object");
}

function patternsOfType(schema: Definition["schema"], accept: (type: Json | undefined) => boolean): readonly string[] {
  return listPossibleFailures(schema)
    .filter(({ keyword, pattern }) => keyword === "type" && accept(locate(schema, pattern)?.schema["type"]))
    .map(({ pattern }) => pattern);
}

function isClosed({ schema }: Definition, pattern: string): boolean {
  return locate(schema, pattern)?.schema["additionalProperties"] === false;
}

/** Every element of a UI schema, those in `options.detail` included. */
function* elementsOf(value: Json | undefined): Generator<UiElement> {
  if (isArray(value)) for (const item of value) yield* elementsOf(item);
  if (!isObject(value)) return;
  const { type } = value;
  if (typeof type === "string") yield { ...value, type };
  for (const member of Object.values(value)) yield* elementsOf(member);
}
