import { afterAll, describe, expect, it } from "vitest";

import { isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { valueAt } from "../../src/form/pointer.ts";
import { bodyOf, makeApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";

const root = makeForms({ "2025-01-01": {}, "2026-01-01": {} }, afterAll);
const { request } = await makeApp(afterAll, { root, publicUrl: "https://formulare.example" });
const document = await bodyOf<JsonObject>(await request("/openapi.json"));

function* references(value: Json | undefined): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  if (isObject(value) && typeof value["$ref"] === "string") yield value["$ref"];
  for (const member of Object.values(value)) yield* references(member);
}

describe("the description of the API", () => {
  it("is OpenAPI 3.1 at the public address", () => {
    expect(document).toMatchObject({ openapi: "3.1.0", servers: [{ url: "https://formulare.example" }] });
  });

  it("has every call of every revision", () => {
    expect(Object.keys(document["paths"] ?? {})).toEqual([
      "/api/forms",
      "/api/submissions/{reference}",
      "/api/submissions/{reference}/print",
      ...["2025-01-01", "2026-01-01"].flatMap((revision) => [
        `/api/forms/${FORM}/${revision}`,
        `/api/forms/${FORM}/${revision}/check`,
        `/api/forms/${FORM}/${revision}/print`,
        `/api/forms/${FORM}/${revision}/submissions`,
      ]),
    ]);
  });

  it("takes as request body what the revision's schema takes, with its dialect, and confirmations", () => {
    const call = valueAt(document, `/paths/${`/api/forms/${FORM}/2026-01-01/check`.replaceAll("/", "~1")}/post`);
    const reference = valueAt(call, "/requestBody/content/application~1json/schema/$ref");
    expect(reference).toBe(`#/components/schemas/${FORM}_2026-01-01`);
    expect(valueAt(document, String(reference).slice(1))).toMatchObject({
      $schema: "http://json-schema.org/draft-07/schema#",
      required: ["person"],
      properties: { confirmed: { $ref: "#/components/schemas/Confirmed" } },
    });
  });

  it("has no reference that leads nowhere", () => {
    const all = [...references(document)];
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((reference) => valueAt(document, reference.slice(1)) === undefined)).toEqual([]);
  });

  it("names each operation once", () => {
    const ids = JSON.stringify(document).match(/"operationId":"[^"]*"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
