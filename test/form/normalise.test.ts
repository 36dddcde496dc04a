import { describe, expect, it } from "vitest";

import type { Schema } from "../../src/form/definition.ts";
import { normaliseAnswers } from "../../src/form/normalise.ts";

const schema: Schema = {
  type: "object",
  required: ["must"],
  properties: {
    digits: { type: "string", normalize: "digits" },
    name: { type: "string", normalize: "name" },
    text: { type: "string", normalize: "text" },
    plain: { type: "string" },
    rows: { type: "array", items: { $ref: "#/definitions/row" } },
    must: { type: "array" },
  },
  definitions: { row: { type: "object", properties: { digits: { normalize: "digits" } } } },
};

describe("normalising answers", () => {
  it.each([
    ["strips spaces, NBSP and hyphens from digits", { digits: " 12\u00A034-5\u20116 " }, { digits: "123456" }],
    ["leaves other characters in digits for the schema to name", { digits: "12a" }, { digits: "12a" }],
    ["composes names (NFC)", { name: "Mu\u0308ller" }, { name: "Müller" }],
    ["trims names and collapses inner spaces", { name: "  von \u00A0 der  Aue " }, { name: "von der Aue" }],
    ["writes hyphens and apostrophes one way", { name: "A\u2010B\u2011C\u2013D\u2018E" }, { name: "A-B-C-D\u2019E" }],
    ["leaves hyphens in other texts", { text: " A\u2013B " }, { text: "A\u2013B" }],
    ["drops a text that is empty afterwards", { name: " \u00A0 ", digits: "-" }, {}],
    ["leaves texts without normalize untouched", { plain: " a  b " }, { plain: " a  b " }],
    ["leaves what is no text untouched", { name: 7, digits: null }, { name: 7, digits: null }],
    ["leaves unknown members untouched", { unknown: " x " }, { unknown: " x " }],
    ["reaches into rows through $ref", { rows: [{ digits: "1 2" }] }, { rows: [{ digits: "12" }] }],
    ["drops an empty optional array", { rows: [] }, {}],
    ["keeps an empty array where no list belongs, for the schema to name", { name: [] }, { name: [] }],
    ["keeps an empty required array", { must: [] }, { must: [] }],
    ["keeps an empty array where no array belongs", { unknown: [], name: [] }, { unknown: [], name: [] }],
  ])("%s", (_, answers, normalised) => {
    expect(normaliseAnswers(schema, answers)).toEqual(normalised);
  });

  it("changes nothing the second time", () => {
    const once = normaliseAnswers(schema, { name: " Mu\u0308ller\u2013x ", digits: "1-2" });
    expect(normaliseAnswers(schema, once)).toEqual(once);
  });

  it.each([[[]], ["text"], [null], [3]])("takes any JSON value: %j", (value) => {
    expect(normaliseAnswers(schema, value)).toEqual(value);
  });
});
