/** The part whose schema is that of the answers; the form's own id could be the name of another file. */
const ROOT = "formular";

/** The files of a new form's first revision: the least that checks without a complaint, to be written over. */
export function createSkeleton(form: string, date: string): Readonly<Record<string, string>> {
  const schemas = `schemas/${form}/${date}`;
  const uiSchemas = `ui-schemas/${form}/${date}`;
  return {
    [`${schemas}/form.json`]: json({
      $schema: "../../../server/file-kinds/manifest.schema.json",
      title: "Titel des Formulars",
      issuer: "Herausgebende Stelle",
      reference: `${form}-${date}`,
      validFrom: date,
      status: "draft",
      root: ROOT,
      address: ["Herausgebende Stelle", "Straße 1", "01234 Ort"],
      renderers: "own",
      delivery: { submit: true, next: "danach" },
    }),
    [`${schemas}/${ROOT}.json`]: json({
      $schema: "http://json-schema.org/draft-07/schema#",
      type: "object",
      additionalProperties: false,
      required: ["name"],
      properties: { name: { type: "string", normalize: "name", maxLength: 100 } },
    }),
    [`${schemas}/rules.json`]: "[]\n",
    [`${schemas}/samples/valid/einfach.json`]: json({
      $schema: "../../../../../server/file-kinds/sample.schema.json",
      description: "Die einfachste richtige Angabe.",
      answers: { name: "Muster" },
    }),
    [`${schemas}/samples/invalid/leer.json`]: json({
      $schema: "../../../../../server/file-kinds/sample.schema.json",
      description: "Nichts ausgefüllt.",
      answers: {},
      expect: [{ pointer: "/name", keyword: "required", severity: "error" }],
    }),
    [`${uiSchemas}/${ROOT}.json`]: json({
      $schema: "../../../server/file-kinds/ui-schema.schema.json",
      type: "Categorization",
      elements: [{ type: "Category", label: "Angaben", elements: [{ type: "Control", scope: "#/properties/name" }] }],
    }),
    [`${uiSchemas}/texts.de.json`]: json({
      $schema: "../../../server/file-kinds/texts.schema.json",
      [`${ROOT}#/properties/name`]: { label: "Name", errors: { required: "Bitte geben Sie den Namen an." } },
      rules: {},
    }),
    [`${uiSchemas}/danach.md`]: "Bitte drucken und unterschreiben Sie den Antrag und schicken Sie ihn mit der Post.\n",
  };
}

function json(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
