import { describe, expect, it } from "vitest";

import type { Rule, Schema } from "../../src/form/definition.ts";
import type { Json } from "../../src/form/json.ts";
import { check, createDefinition, DRAFT_07, findingsOf, loadPack } from "./revision.ts";

const schema: Schema = {
  $schema: DRAFT_07,
  type: "object",
  required: ["name", "rows"],
  additionalProperties: false,
  properties: {
    name: { type: "string", title: "Name", normalize: "name", maxLength: 3 },
    rows: { type: "array", minItems: 1, maxItems: 2, items: { $ref: "#/definitions/row" } },
    kind: {
      oneOf: [
        { const: "a", title: "A" },
        { const: "b", title: "B" },
      ],
    },
  },
  definitions: {
    row: { type: "object", required: ["k"], properties: { k: { type: "string", pattern: "^[0-9]*$" }, r: {} } },
  },
};

const uiSchema = {
  type: "Categorization",
  elements: [
    { type: "Category", label: "1", elements: [{ type: "Control", scope: "#/properties/rows" }] },
    { type: "Category", label: "2", elements: [{ type: "Control", scope: "#/properties/name" }] },
  ],
};

describe("findings", () => {
  it.each([
    ["name the missing member itself", {}, ["error /rows required", "error /name required"]],
    [
      "name the unknown member itself",
      { name: "x", rows: [{ k: "1" }], more: 1 },
      ["error /more additionalProperties"],
    ],
    ["stand at the list for too few items", { name: "x", rows: [] }, ["error /rows minItems"]],
    ["tell a wrong choice once", { name: "x", rows: [{ k: "1" }], kind: "c" }, ["error /kind oneOf"]],
    [
      "follow the order of the page, rows by number",
      { name: "1234", rows: [{ k: "x" }, {}] },
      ["error /rows/0/k pattern", "error /rows/1/k required", "error /name maxLength"],
    ],
    ["are one at the root when the answers are no object", [], ["error  type"]],
  ])("%s", (_, answers, findings) => {
    expect(findingsOf({ schema, uiSchema }, answers)).toEqual(findings);
  });

  it("take a list at its limit and name only the list beyond it", () => {
    expect(findingsOf({ schema, uiSchema }, { name: "x", rows: [{ k: "1" }, { k: "2" }] })).toEqual([]);
    const many = Array.from({ length: 3 }, () => ({ k: "x" }));
    expect(findingsOf({ schema, uiSchema }, { name: "x", rows: many })).toEqual(["error /rows maxItems"]);
  });

  it("are listed up to 200, the rest is counted", () => {
    const open = { $schema: DRAFT_07, type: "array", items: { type: "string" } } as const;
    const exactly = check(
      { schema: open },
      Array.from({ length: 200 }, () => 1),
    ).result;
    expect([exactly.findings.length, exactly.more]).toEqual([200, 0]);
    const beyond = check(
      { schema: open },
      Array.from({ length: 9_000 }, () => 1),
    ).result;
    expect([beyond.findings.length, beyond.more, beyond.valid]).toEqual([200, 8_800, false]);
  });

  it("keep a wrapper only when no error below it remains", () => {
    const either = { $schema: DRAFT_07, if: { required: ["a"] }, then: { required: ["b"] } };
    expect(findingsOf({ schema: either }, { a: 1 })).toEqual(["error /b required"]);
    const exactlyOne = { $schema: DRAFT_07, oneOf: [{ required: ["a"] }, { required: ["b"] }] };
    expect(findingsOf({ schema: exactlyOne }, { a: 1, b: 1 })).toEqual(["error  oneOf"]);
    expect(findingsOf({ schema: exactlyOne }, {})).toEqual(["error /a required", "error /b required"]);
  });

  it("count members that every object inherits as absent", () => {
    const odd = { $schema: DRAFT_07, required: ["toString"], properties: { constructor: { type: "string" } } };
    expect(findingsOf({ schema: odd }, {})).toEqual(["error /toString required"]);
  });
});

describe("rules", () => {
  const rules: readonly Rule[] = [
    { id: "odd", severity: "confirm", at: "/rows/*/k", schema: { pattern: "[13579]$" } },
    { id: "no-r", severity: "hint", at: "/rows/*/r", schema: { type: "object" } },
    { id: "twice", severity: "hint", at: "/rows", schema: { uniqueBy: { member: "k" } } },
  ];
  const form = { schema, uiSchema, rules };

  it("give one finding per place, also where the member is absent", () => {
    expect(findingsOf(form, { name: "x", rows: [{ k: "2" }, { k: "1", r: {} }] })).toEqual([
      "confirm /rows/0/k odd",
      "hint /rows/0/r no-r",
    ]);
  });

  it("point at the member uniqueBy names, once per place", () => {
    expect(
      findingsOf(form, {
        name: "x",
        rows: [
          { k: "1", r: {} },
          { k: "1", r: {} },
        ],
      }),
    ).toEqual(["hint /rows/1/k twice"]);
  });

  it("are silent where the schema already reports an error", () => {
    expect(findingsOf(form, { name: "x", rows: [{ k: "x", r: {} }] })).toEqual(["error /rows/0/k pattern"]);
  });

  it.each([
    ["few places", [1, 10]],
    ["many places", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])("that fail at %s are silent about an object in which the schema found something, and no other", (_, lacking) => {
    const list: Schema = { ...schema, properties: { rows: { type: "array", items: { $ref: "#/definitions/row" } } } };
    const whole: Rule = { id: "whole", severity: "hint", at: "/rows/*", schema: { required: ["r"] } };
    // What is wrong in row 10 says nothing about row 1.
    const rows = Array.from({ length: 11 }, (__, index) => ({
      k: index === 10 ? "x" : "1",
      ...(!lacking.includes(index) && { r: {} }),
    }));
    const found = findingsOf({ schema: { ...list, required: [] }, rules: [whole] }, { rows });
    expect(found).toEqual([
      ...lacking.filter((index) => index !== 10).map((index) => `hint /rows/${index} whole`),
      "error /rows/10/k pattern",
    ]);
  });

  it("let hints pass and hold back what is to be confirmed", () => {
    expect(check(form, { name: "x", rows: [{ k: "1" }] }).result.valid).toBe(true);
    expect(check(form, { name: "x", rows: [{ k: "2", r: {} }] }).result.valid).toBe(false);
  });
});

describe("confirming", () => {
  const rules: readonly Rule[] = [{ id: "odd", severity: "confirm", at: "/rows/*/k", schema: { pattern: "[13579]$" } }];
  const form = { schema, uiSchema, rules };
  const answers = { name: "x", rows: [{ k: "2" }, { k: "4" }] };

  it("leaves the finding listed as confirmed and makes the answers valid", () => {
    const { result } = check(form, { ...answers, confirmed: ["/rows/0/k", "/rows/1/k"] });
    expect(result.valid).toBe(true);
    expect(result.findings.map((it) => it.confirmed)).toEqual([true, true]);
  });

  it("is needed for each place", () => {
    expect(check(form, { ...answers, confirmed: ["/rows/0/k"] }).result.valid).toBe(false);
  });

  it("keeps only pointers that have a finding to confirm", () => {
    const { answers: stored } = check(form, { ...answers, confirmed: ["/rows/1/k", "/name", "/none"] });
    expect(stored).toEqual({ ...answers, confirmed: ["/rows/1/k"] });
  });

  it("never confirms an error", () => {
    const { result } = check(form, { name: "1234", rows: [{ k: "1" }], confirmed: ["/name"] });
    expect(result.valid).toBe(false);
    expect(result.findings[0]).not.toHaveProperty("confirmed");
  });

  it.each<[string, Json]>([
    ["a text", "text"],
    ["an object", {}],
    ["numbers", [1]],
    ["a text that is no pointer", ["no pointer"]],
    ["null", null],
    ["501 pointers", Array.from({ length: 501 }, () => "/a")],
  ])("refuses %s as the list of pointers", (_, confirmed) => {
    expect(findingsOf(form, { name: "x", rows: [{ k: "1" }], confirmed })).toEqual(["error /confirmed confirmed"]);
  });

  it("takes 500 pointers", () => {
    const confirmed = Array.from({ length: 500 }, (_, index) => `/rows/${index}/k`);
    expect(findingsOf(form, { name: "x", rows: [{ k: "1" }], confirmed })).toEqual([]);
  });
});

describe("hidden values", () => {
  const hide = { effect: "SHOW", condition: { scope: "#/properties/ask", schema: { const: true } } };
  const form = {
    schema: {
      $schema: DRAFT_07,
      properties: { ask: {}, told: { type: "string" }, deep: { properties: { x: {} } }, list: { type: "array" } },
    },
    uiSchema: {
      type: "VerticalLayout",
      elements: [
        { type: "Control", scope: "#/properties/ask" },
        {
          type: "Group",
          rule: hide,
          elements: [
            { type: "Control", scope: "#/properties/told" },
            { type: "Control", scope: "#/properties/deep/properties/x" },
          ],
        },
      ],
    },
  };

  it("are dropped before the check, with the optional object they leave empty", () => {
    const { answers, result } = check(form, { ask: false, told: 7, deep: { x: 1 }, list: [] });
    expect(answers).toEqual({ ask: false });
    expect(result.valid).toBe(true);
  });

  it("stay while they are shown", () => {
    expect(check(form, { ask: true, told: "a", deep: { x: 1 } }).answers).toEqual({
      ask: true,
      told: "a",
      deep: { x: 1 },
    });
  });

  it("stay when another control shows the same member", () => {
    const twice = {
      ...form.uiSchema,
      elements: [...form.uiSchema.elements, { type: "Control", scope: "#/properties/told" }],
    };
    expect(check({ ...form, uiSchema: twice }, { ask: false, told: "a" }).answers).toEqual({ ask: false, told: "a" });
  });

  it("go in turn when what showed them goes", () => {
    const chain = {
      effect: "HIDE",
      condition: { scope: "#/properties/told", schema: { type: "string" }, failWhenUndefined: true },
    };
    const uiSchema = {
      ...form.uiSchema,
      elements: [
        ...form.uiSchema.elements,
        { type: "Control", scope: "#/properties/list", rule: { ...chain, effect: "SHOW" } },
      ],
    };
    expect(check({ ...form, uiSchema }, { ask: false, told: "a", list: 1 }).answers).toEqual({ ask: false });
  });
});

describe("dialects", () => {
  it.each([
    ["http://json-schema.org/draft-07/schema#", { dependencies: { a: ["b"] } }, "error /b dependencies"],
    ["https://json-schema.org/draft/2019-09/schema", { dependentRequired: { a: ["b"] } }, "error /b dependentRequired"],
    ["https://json-schema.org/draft/2020-12/schema", { dependentRequired: { a: ["b"] } }, "error /b dependentRequired"],
    [
      "https://json-schema.org/draft/2020-12/schema",
      { properties: { b: {} }, unevaluatedProperties: false },
      "error /a unevaluatedProperties",
    ],
  ])("%s with %j", ($schema, keywords, finding) => {
    expect(findingsOf({ schema: { $schema, type: "object", ...keywords } as Schema }, { a: 1 })).toEqual([finding]);
  });

  it("refuse an unknown keyword in draft-07, our own, and only warn in the others", () => {
    const odd = (dialect: string) => createDefinition({ schema: { $schema: dialect, widget: 1 } });
    expect(() => loadPack(odd(DRAFT_07))).toThrow(/widget/);
    expect(loadPack(odd("https://json-schema.org/draft/2020-12/schema"))).toHaveProperty("/schema");
  });

  it("carry uniqueItems and lengths in code points without a module of ajv", () => {
    const odd = { $schema: DRAFT_07, uniqueItems: true, items: { maxLength: 1 } };
    expect(findingsOf({ schema: odd }, ["😀", "😀"])).toEqual(["error  uniqueItems"]);
    expect(findingsOf({ schema: odd }, ["😀", "ab"])).toEqual(["error /1 maxLength"]);
  });
});

describe("messages", () => {
  const texts = {
    de: {
      scopes: { "#/properties/n": { label: "Name", errors: { pattern: "{char} an Stelle {position} von {length}" } } },
      rules: { soft: "„{value}“ ist ungewöhnlich" },
    },
  };
  const form = {
    schema: { $schema: DRAFT_07, properties: { n: { type: "string", pattern: "^[a-zü]*$", maxLength: 9 } } },
    rules: [{ id: "soft", severity: "hint" as const, at: "/n", schema: { minLength: 2 } }],
    texts,
  };
  const messages = (answers: { n: string }) => check(form, answers).result.findings.map((it) => it.message);

  it("count the items of a list", () => {
    const scopes = { "#/properties/l": { errors: { maxItems: "{length} statt {limit}" } } };
    const schema = { $schema: DRAFT_07, properties: { l: { type: "array", maxItems: 1 } } };
    const { result } = check({ schema, texts: { de: { scopes, rules: {} } } }, { l: [1, 2, 3] });
    expect(result.findings[0]?.message).toBe("3 statt 1");
  });

  it.each([
    [{ n: "ab1" }, "„1“ an Stelle 3 von 3"],
    [{ n: "a\u200Bb" }, "ein unsichtbares Zeichen (U+200B) an Stelle 2 von 3"],
    [{ n: "a\nb" }, "ein Zeilenumbruch an Stelle 2 von 3"],
    [{ n: "ü👨‍👩‍👧" }, "„👨‍👩‍👧“ an Stelle 2 von 6"],
    [{ n: "a" }, "„a“ ist ungewöhnlich"],
    [{ n: "abcdefghij" }, "Das ist zu lang: höchstens 9 Zeichen, hier sind es 10."],
  ])("of %j", (answers, message) => {
    expect(messages(answers)).toEqual([message]);
  });
});
