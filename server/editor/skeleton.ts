/** The part whose schema is that of the answers; the form's own id could be the name of another file. */
const ROOT = "formular";

/** The files of a new form's first revision: the least that checks without a complaint, to be written over. */
export function createSkeleton(form: string, date: string): Readonly<Record<string, string>> {
  const schemas = `schemas/${form}/${date}`;
  const uiSchemas = `ui-schemas/${form}/${date}`;
  return {
    [`${schemas}/form.json`]: json(manifest(form, date)),
    [`${schemas}/${ROOT}.json`]: json(SCHEMA),
    [`${schemas}/rules.json`]: json({ $schema: `${KINDS}/rules.schema.json`, rules: [] }),
    [`${schemas}/samples/valid/einfach.json`]: json(VALID),
    [`${schemas}/samples/invalid/leer.json`]: json(INVALID),
    [`${uiSchemas}/${ROOT}.json`]: json(UI_SCHEMA),
    [`${uiSchemas}/texts.de.json`]: json(TEXTS),
    [`${uiSchemas}/danach.md`]: "Bitte drucken und unterschreiben Sie den Antrag und schicken Sie ihn mit der Post.\n",
  };
}

const KINDS = "../../../server/file-kinds";

function manifest(form: string, date: string) {
  return {
    $schema: `${KINDS}/manifest.schema.json`,
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
  $schema: `${KINDS}/ui-schema.schema.json`,
  type: "Categorization",
  elements: [{ type: "Category", label: "Angaben", elements: [{ type: "Control", scope: "#/properties/name" }] }],
};

const TEXTS = {
  $schema: `${KINDS}/texts.schema.json`,
  [`${ROOT}#/properties/name`]: { label: "Name", errors: { required: "Bitte geben Sie den Namen an." } },
  rules: {},
};

const VALID = {
  $schema: `../../${KINDS}/sample.schema.json`,
  description: "Die einfachste richtige Angabe.",
  answers: { name: "Muster" },
};

const INVALID = {
  $schema: `../../${KINDS}/sample.schema.json`,
  description: "Nichts ausgefüllt.",
  answers: {},
  expect: [{ pointer: "/name", keyword: "required", severity: "error" }],
};

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
