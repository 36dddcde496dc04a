import type { FileKind } from "../catalogue/file-kinds.ts";
import { schemaPath } from "./schema-path.ts";

/** The part whose schema is that of the answers; the form's own id could be the name of another file. */
const ROOT = "formular";

/**
 * The files of a new form's first revision, to be written into the folder `root`: the least that checks without a
 * complaint, to be written over.
 */
export function createSkeleton(root: string, form: string, date: string): Readonly<Record<string, string>> {
  const schemas = `schemas/${form}/${date}`;
  const uiSchemas = `ui-schemas/${form}/${date}`;
  const named: readonly (readonly [file: string, kind: FileKind, content: object])[] = [
    [`${schemas}/form.json`, "manifest", manifest(form, date)],
    [`${schemas}/rules.json`, "rules", { rules: [] }],
    [`${schemas}/samples/valid/pflichtangaben.json`, "sample", VALID],
    [`${schemas}/samples/invalid/name-required.json`, "sample", INVALID],
    [`${uiSchemas}/${ROOT}.json`, "ui-schema", UI_SCHEMA],
    [`${uiSchemas}/texts.de.json`, "texts", TEXTS],
  ];
  return {
    ...Object.fromEntries(
      named.map(([file, kind, content]) => [file, json({ $schema: schemaPath(root, file, kind), ...content })]),
    ),
    [`${schemas}/${ROOT}.json`]: json(SCHEMA),
    [`${uiSchemas}/danach.md`]: "Bitte drucken und unterschreiben Sie den Antrag und schicken Sie ihn mit der Post.\n",
  };
}

function manifest(form: string, date: string) {
  return {
    title: "Titel des Formulars",
    issuer: "Herausgebende Stelle",
    reference: `${form}-${date}`,
    validFrom: date,
    status: "draft",
    root: ROOT,
    address: ["Herausgebende Stelle", "Straße 1", "01234 Ort"],
    renderers: "own",
    delivery: { submit: true, next: "danach" },
  };
}

const SCHEMA = {
  $schema: "http://json-schema.org/draft-07/schema#",
  type: "object",
  additionalProperties: false,
  required: ["name"],
  properties: { name: { type: "string", normalize: "name", maxLength: 100 } },
};

const UI_SCHEMA = {
  type: "Categorization",
  elements: [{ type: "Category", label: "Angaben", elements: [{ type: "Control", scope: "#/properties/name" }] }],
};

const TEXTS = {
  [`${ROOT}#/properties/name`]: { label: "Name", errors: { required: "Bitte geben Sie den Namen an." } },
  rules: {},
};

const VALID = { description: "Nur was verlangt ist.", answers: { name: "Muster" } };

const INVALID = {
  description: "Name: required.",
  answers: {},
  expect: [{ pointer: "/name", keyword: "required", severity: "error" }],
};

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
