import { describe, expect, it } from "vitest";

import type { Texts } from "../../src/form/definition.ts";
import { listControls } from "../../src/form/controls.ts";
import { findLabel } from "../../src/form/message.ts";
import { valueAt } from "../../src/form/pointer.ts";
import { locate } from "../../src/form/scope.ts";
import { listPossibleFailures } from "./possible-failures.ts";
import { revisions } from "./revisions.ts";

const PLACEHOLDERS = new Set(["char", "position", "limit", "value", "length", "other"]);
const NONE: Texts = { scopes: {}, rules: {} };

describe.each(revisions)("the German texts of %s", (_, definition) => {
  const { schema, rules } = definition;
  const texts = definition.texts["de"] ?? NONE;
  const failures = listPossibleFailures(schema);
  const worded = failures.map(({ pattern, keyword }) => ({
    pattern,
    keyword,
    scope: (locate(schema, pattern)?.via ?? []).find((it) => texts.scopes[it]?.errors?.[keyword] !== undefined),
  }));

  it.each(worded)("say what is wrong when $keyword fails at $pattern", ({ scope }) => {
    expect(scope).toBeDefined();
  });

  it("speak only of places the schema has", () => {
    const lost = Object.keys(texts.scopes).filter((scope) => valueAt(schema, scope.slice(1)) === undefined);
    expect(lost).toEqual([]);
  });

  it("hold no message that can never be shown", () => {
    const shown = new Set(worded.map(({ scope, keyword }) => `${scope} ${keyword}`));
    const written = Object.entries(texts.scopes).flatMap(([scope, { errors = {} }]) =>
      Object.keys(errors).map((keyword) => `${scope} ${keyword}`),
    );
    expect(written.filter((it) => !shown.has(it))).toEqual([]);
  });

  it("have exactly one text for each rule", () => {
    expect(Object.keys(texts.rules).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  it("use only placeholders that are filled in", () => {
    const all = [
      ...Object.values(texts.scopes).flatMap(({ errors = {} }) => Object.values(errors)),
      ...Object.values(texts.rules),
    ];
    const used = all.flatMap((text) => [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name));
    expect(used.filter((name) => !PLACEHOLDERS.has(name ?? ""))).toEqual([]);
  });

  it.each(listControls(definition))("name the control at $pattern", ({ pattern }) => {
    expect(findLabel(definition, pattern, "de")).toMatch(/\S/);
  });
});
