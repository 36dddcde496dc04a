import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import type { LoadedDefinition } from "../../server/catalogue/load-revision.ts";
import { expandSample, isSample } from "../../src/form/expand-sample.ts";
import type { Json, JsonObject } from "../../src/form/json.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FOREIGN = join(ROOT, "test/fixtures/foreign");

const { definitions } = await loadCatalogue(ROOT);
const [first] = definitions;
if (first === undefined) throw new Error("no revision loads: see the tests of the definitions");

/** The form this repository ships, as it is printed once published: without the sign that marks drafts. */
export const application: LoadedDefinition = { ...first, manifest: { ...first.manifest, status: "published" } };

/** The same form with another layout in Typst. */
export function withLayout(layout: string): LoadedDefinition {
  return { ...application, files: { ...application.files, "ui-schemas/print.typ": layout } };
}

/** The answers of one of the form's samples, by its file name without ending. */
export function sampleAnswers(name: string): Json {
  const file = join(ROOT, "schemas", application.form, application.revision, "samples/valid", `${name}.json`);
  const sample: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!isSample(sample)) throw new Error(`${file} is no sample`);
  return expandSample(sample);
}

const NAMES = ["Müller", "Šćepanović", "von und zu Freiherr-Langenfeld", "Ó Súilleabháin", "Đorđević"];
const FIRST_NAMES = ["Anna-Lena", "Jürgen", "Zoë", "Öykü", "Władysław"];

/** An application with one supplement of `count` people; none gives no supplement. */
export function applicationFor(count: number): JsonObject {
  const people = Array.from({ length: count }, (_, index) => ({
    lanr: String(100_000_000 + index),
    name: `${NAMES[index % 5]} ${toLetters(index)}`,
    vorname: FIRST_NAMES[index % 5] ?? "",
    rechte: { abrechnung: index % 2 === 0, dokumentePraxis: index % 3 === 0, dokumenteArzt: true },
  }));
  const applicant = { name: "Schönfelder-Grünwald", titel: "Dr. med. habil.", vorname: "Friederike Katharina" };
  const supplements = count === 0 ? {} : { zusatzblaetter: [{ bsnr: "960123400", angestellte: people }] };
  return { antragsteller: applicant, ...supplements };
}

function toLetters(index: number): string {
  return String.fromCodePoint(65 + (Math.floor(index / 26) % 26), 97 + (index % 26));
}

interface ForeignForm {
  readonly title: string;
  readonly schema: JsonObject;
  readonly uiSchema: LoadedDefinition["uiSchema"];
  readonly answers: Json;
}

/** Forms made by others for other programs, without a layout: name, definition, answers. */
export const foreignForms: readonly (readonly [string, LoadedDefinition, Json])[] = readdirSync(FOREIGN).flatMap(
  (file) => {
    if (!file.endsWith(".json")) return [];
    const { title, schema, uiSchema, answers }: ForeignForm = JSON.parse(readFileSync(join(FOREIGN, file), "utf8"));
    const name = file.replace(".json", "");
    const manifest = { ...application.manifest, title, root: "root", print: { signatures: ["Datum", "Unterschrift"] } };
    const definition = {
      ...application,
      form: name,
      manifest,
      schema,
      uiSchema,
      texts: {},
      rules: [],
      notes: {},
      files: {},
    };
    return [[name, definition, answers]];
  },
);
