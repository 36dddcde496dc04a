import { Ajv } from "ajv";

import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Definition } from "../../src/form/definition.ts";
import { removeAt, setAt } from "../../src/form/edit-answers.ts";
import type { Sample } from "../../src/form/expand-sample.ts";
import type { Finding } from "../../src/form/finding.ts";
import { FORMATS } from "../../src/form/formats.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { findLabel } from "../../src/form/message.ts";
import type { Pack } from "../../src/form/pack.ts";
import { expandPlaces } from "../../src/form/pointer.ts";
import { listSchemaPlaces, type SchemaPlace } from "../../src/form/schema-places.ts";
import { locate } from "../../src/form/scope.ts";
import { makePlausibleAnswers, type Accepts } from "./plausible-answers.ts";

/** Samples to start from, by file name below `samples/`, and what could not be made up. */
export interface MadeSamples {
  readonly samples: Readonly<Record<string, Sample>>;
  /** Places for which no value was found. */
  readonly missing: readonly string[];
  /** Valid samples that were made up and are not valid, with what blocks each. */
  readonly refused: Readonly<Record<string, readonly Finding[]>>;
}

/**
 * Makes up samples for a revision: the least and the most an applicant can say, and from the latter one invalid
 * sample for every demand of the schema that can be broken alone. What each must give is what the check gives today;
 * the editor reads them and says whether that is meant.
 */
export function makeSamples(definition: Definition, pack: Pack): MadeSamples {
  const accepts = createAccepts(definition);
  const least = makePlausibleAnswers(definition, "required", accepts);
  const most = makePlausibleAnswers(definition, "all", accepts);
  const valid = { "valid/pflichtangaben": least.answers, "valid/alle-angaben": most.answers };
  const samples: Record<string, Sample> = {};
  const refused: Record<string, readonly Finding[]> = {};
  for (const [file, answers] of Object.entries(valid)) {
    const { findings } = checkAnswers(definition, pack, answers).result;
    const blocking = findings.filter(({ severity }) => severity === "error");
    const description = file.endsWith("pflichtangaben") ? "Nur was verlangt ist." : "Alles, was gefragt ist.";
    if (blocking.length > 0) refused[file] = blocking;
    else samples[file] = withExpectation(definition, pack, { description, answers: confirmAll(answers, findings) });
  }
  for (const place of listSchemaPlaces(definition.schema)) {
    for (const [keyword, answers] of breakPlace(place, most.answers)) {
      const sample = withExpectation(definition, pack, {
        description: `${findLabel(definition, place.pattern, "de") ?? place.pattern}: ${keyword}.`,
        answers,
      });
      const errors = (sample.expect ?? []).filter(({ severity }) => severity === "error");
      if (errors.length === 1 && errors[0]?.keyword === keyword) {
        samples[`invalid/${nameOf(place.pattern)}-${keyword.toLowerCase()}`] = sample;
      }
    }
  }
  return { samples, refused, missing: [...new Set([...least.missing, ...most.missing])] };
}

/** The answers with everything confirmed that is only unusual. */
function confirmAll(answers: Json, findings: readonly Finding[]): Json {
  const confirmed = findings.filter(({ severity }) => severity === "confirm").map(({ pointer }) => pointer);
  return isObject(answers) && confirmed.length > 0 ? { ...answers, confirmed } : answers;
}

function withExpectation(definition: Definition, pack: Pack, sample: Sample): Sample {
  const { findings } = checkAnswers(definition, pack, sample.answers).result;
  if (findings.length === 0) return sample;
  return { ...sample, expect: findings.map(toExpected) };
}

function toExpected({ pointer, keyword, severity, confirmed }: Finding) {
  return { pointer, keyword, severity, ...(confirmed === true && { confirmed }) };
}

function nameOf(pattern: string): string {
  return (
    pattern
      .replaceAll("/*", "")
      .replaceAll(/[^A-Za-z0-9]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .toLowerCase() || "wurzel"
  );
}

/** Answers in which one demand at a place is broken, by keyword. Only the first place a pattern names is touched. */
function breakPlace({ pattern, schema, isRequired }: SchemaPlace, answers: Json): readonly (readonly [string, Json])[] {
  const [place] = expandPlaces(pattern, answers);
  if (place?.value === undefined || pattern === "") return [];
  const { pointer, value } = place;
  const wrong: (readonly [string, Json])[] = [["type", isObject(value) ? "Text" : { unerwartet: true }]];
  if (typeof schema["maxLength"] === "number") wrong.push(["maxLength", longer(value, schema["maxLength"])]);
  if (typeof schema["minLength"] === "number")
    wrong.push(["minLength", String(value).slice(0, schema["minLength"] - 1)]);
  if (typeof schema["maximum"] === "number") wrong.push(["maximum", schema["maximum"] + 1]);
  if (typeof schema["minimum"] === "number") wrong.push(["minimum", schema["minimum"] - 1]);
  if (schema["const"] !== undefined) wrong.push(["const", schema["const"] === true ? false : "etwas anderes"]);
  if (isArray(schema["enum"])) wrong.push(["enum", "etwas anderes"]);
  if (isArray(schema["oneOf"])) wrong.push(["oneOf", "etwas anderes"]);
  if (typeof schema["pattern"] === "string")
    wrong.push(["pattern", "?"], ["pattern", `${String(value).slice(0, -1)}?`]);
  if (typeof schema["format"] === "string") wrong.push(["format", "?"]);
  if (schema["minItems"] === 1) wrong.push(["minItems", []]);
  const changed = wrong.map(([keyword, put]) => [keyword, setAt(answers, pointer, put)] as const);
  return isRequired && !pattern.endsWith("/*") ? [...changed, ["required", removeAt(answers, pointer)]] : changed;
}

function longer(value: Json, limit: number): Json {
  const text = typeof value === "string" && value !== "" ? value : "x";
  return text.repeat(Math.ceil((limit + 1) / text.length)).slice(0, limit + 1);
}

/** Asks ajv about single places of the bundled schema; what else a schema demands around them is not looked at. */
function createAccepts({ schema }: Definition): Accepts {
  const ajv = new Ajv({ strict: false, logger: false, formats: FORMATS });
  const { $schema: _dialect, $id: _id, ...document } = schema;
  ajv.addSchema(document, "root");
  return (pattern, value) => {
    const located = locate(schema, pattern);
    return located !== undefined && ajv.compile({ $ref: `root${encodeURI(located.scope)}` })(value);
  };
}
