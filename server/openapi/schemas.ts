import type { JsonObject } from "../../src/form/json.ts";

const text = { type: "string" };
const date = { type: "string", format: "date" };
const digest = { type: "string", pattern: "^[0-9a-f]{64}$" };

function object(properties: JsonObject, optional: readonly string[] = []): JsonObject {
  return { type: "object", required: Object.keys(properties).filter((name) => !optional.includes(name)), properties };
}

const severity = { enum: ["error", "confirm", "hint"] };

/** The JSON Schemas of what this server answers; the wire shapes of the core, written for callers. */
export const ANSWER_SCHEMAS: JsonObject = {
  Confirmed: {
    description: "Stellen, deren Befunde mit severity confirm ausdrücklich bestätigt werden.",
    type: "array",
    maxItems: 500,
    items: { type: "string", format: "json-pointer" },
  },
  Finding: object(
    {
      pointer: { type: "string", format: "json-pointer" },
      keyword: text,
      message: text,
      severity,
      confirmed: { const: true },
    },
    ["confirmed"],
  ),
  CheckResult: object({
    valid: { type: "boolean" },
    digest,
    findings: { type: "array", maxItems: 200, items: { $ref: "#/components/schemas/Finding" } },
    more: { type: "integer" },
  }),
  RevisionSummary: object({
    form: text,
    title: text,
    revision: date,
    reference: text,
    status: { enum: ["draft", "published"] },
    validFrom: date,
    current: { type: "boolean" },
    digest,
  }),
  FormList: object({ forms: { type: "array", items: { $ref: "#/components/schemas/RevisionSummary" } } }),
  Receipt: object({
    reference: { type: "string", minLength: 8, maxLength: 8 },
    receivedAt: { type: "string", format: "date-time" },
    form: text,
    revision: date,
    digest,
    receipt: { type: "string", description: "Das Geheimnis, das die Einreichung wieder öffnet." },
  }),
  StoredSubmission: object(
    {
      reference: text,
      receivedAt: { type: "string", format: "date-time" },
      form: text,
      revision: date,
      digest,
      answers: {},
      replaces: { type: "string", description: "Das Kennzeichen der Einreichung, die diese berichtigt." },
      replacedBy: { type: "string", description: "Das Kennzeichen der Einreichung, die diese berichtigt hat." },
    },
    ["replaces", "replacedBy"],
  ),
  Problem: object(
    {
      type: { type: "string", format: "uri-reference" },
      title: text,
      status: { type: "integer" },
      detail: text,
      findings: { type: "array", items: { $ref: "#/components/schemas/Finding" } },
    },
    ["findings"],
  ),
};
