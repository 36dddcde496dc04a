import type { Json, JsonObject } from "../../src/form/json.ts";
import { GERMAN, LANGUAGES } from "../../src/form/language.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";

const PROBLEM = {
  description: "Was nicht ging und was zu tun ist (RFC 9457)",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

function answer(description: string, schema: Json): JsonObject {
  return { description, content: { "application/json": { schema } } };
}

const PAPER: JsonObject = {
  description: "Das Papier (PDF/UA-1)",
  content: { "application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } } },
};

function refer(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` };
}

/** Under which readers of the API find what belongs to no form. */
const GENERAL = "Alle Formulare";

/** The calls that are the same whatever forms are loaded. */
export function fixedPaths(): JsonObject {
  return {
    "/api/forms": {
      get: {
        operationId: "listForms",
        tags: [GENERAL],
        summary: "Alle Formulare mit ihren Ausgaben",
        responses: { 200: answer("Die Formulare", refer("FormList")), default: PROBLEM },
      },
    },
    "/api/submissions/{reference}": {
      get: {
        operationId: "showSubmission",
        tags: [GENERAL],
        summary: "Eine Einreichung, geöffnet mit dem Geheimnis ihrer Quittung",
        security: [{ receipt: [] }],
        parameters: [{ name: "reference", in: "path", required: true, schema: { type: "string" } }],
        responses: { 200: answer("Die Einreichung", refer("StoredSubmission")), default: PROBLEM },
      },
    },
    "/api/submissions/{reference}/print": {
      get: {
        operationId: "printSubmission",
        tags: [GENERAL],
        summary: "Das Papier einer Einreichung",
        security: [{ receipt: [] }],
        parameters: [{ name: "reference", in: "path", required: true, schema: { type: "string" } }],
        responses: { 200: PAPER, default: PROBLEM },
      },
    },
  };
}

/** The calls of one revision. `component` is the name of its schema among the document's components. */
export function revisionPaths({ form, revision, manifest }: LoadedDefinition, component: string): JsonObject {
  const base = `/api/forms/${form}/${revision}`;
  const tags = [`${manifest.title} (${revision})`];
  const requestBody = { required: true, content: { "application/json": { schema: refer(component) } } };
  const show = {
    operationId: `show_${component}`,
    tags,
    summary: "Die Definition dieser Ausgabe",
    parameters: [LANGUAGE],
    responses: { 200: answer("Die Definition", { type: "object" }), default: PROBLEM },
  };
  const check = {
    operationId: `check_${component}`,
    tags,
    summary: "Angaben prüfen; nichts wird gespeichert",
    requestBody,
    responses: { 200: answer("Die Befunde", refer("CheckResult")), default: PROBLEM },
  };
  const submit = {
    operationId: `submit_${component}`,
    tags,
    summary: "Angaben einreichen",
    parameters: [IDEMPOTENCY_KEY, REPLACES],
    security: [{}, { receipt: [] }],
    requestBody,
    responses: { 201: answer("Die Quittung", refer("Receipt")), default: PROBLEM },
  };
  const print = {
    operationId: `print_${component}`,
    tags,
    summary: "Angaben drucken, auch unvollständige; nichts wird gespeichert",
    requestBody,
    responses: { 200: PAPER, default: PROBLEM },
  };
  const printEmpty = {
    operationId: `print_empty_${component}`,
    tags,
    summary: "Das leere Formular zum Ausfüllen von Hand",
    responses: { 200: PAPER, default: PROBLEM },
  };
  return {
    [base]: { get: show },
    [`${base}/check`]: { post: check },
    [`${base}/print`]: { get: printEmpty, post: print },
    [`${base}/submissions`]: { post: submit },
  };
}

const LANGUAGE = {
  name: "language",
  in: "query",
  description: "Die Sprache, deren Texte neben den deutschen gewünscht sind",
  schema: { enum: LANGUAGES.map(({ id }) => id), default: GERMAN.id },
};

const REPLACES = {
  name: "Replaces",
  in: "header",
  description: "Vorgangsnummer der Einreichung, die diese berichtigt; deren Quittung steht als Bearer-Token dabei.",
  schema: { type: "string" },
};

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "Einmalig je Einreichung; eine Wiederholung mit demselben Schlüssel gibt dieselbe Quittung.",
  schema: { type: "string", pattern: "^[!-~]{16,128}$" },
};
