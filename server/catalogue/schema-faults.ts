import { Ajv } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";

import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer, valueAt } from "../../src/form/pointer.ts";
import { describeKindError } from "./describe-kind-error.ts";
import type { Complaint } from "./file-problem.ts";

const DRAFT_07 = "http://json-schema.org/draft-07/schema";
const OPTIONS = { allErrors: true, strict: false, verbose: true };
/** The dialects a schema may name in `$schema`; none named means draft-07. */
const DIALECTS: Readonly<Record<string, () => Ajv>> = {
  [DRAFT_07]: () => new Ajv(OPTIONS),
  "https://json-schema.org/draft/2019-09/schema": () => new Ajv2019(OPTIONS),
  "https://json-schema.org/draft/2020-12/schema": () => new Ajv2020(OPTIONS),
};
const readers = new Map<string, Ajv>();
/** Keywords whose value is data, not schema. */
const DATA: ReadonlySet<string> = new Set(["const", "enum", "default", "examples"]);

/**
 * What is wrong with a schema part as a schema: breaks its dialect's meta-schema, has a pattern that is no regular
 * expression, or a reference into its own document that leads nowhere. Compiles nothing.
 */
export function findSchemaFaults(file: string, schema: Schema, dialect: Json | undefined): readonly Complaint[] {
  const name = typeof dialect === "string" ? dialect.replace(/#$/, "") : DRAFT_07;
  const create = DIALECTS[name];
  if (create === undefined) return [unknownDialect(file, name)];
  const reader = readers.get(name) ?? create();
  readers.set(name, reader);
  return [...metaFaults(reader, file, schema), ...memberFaults({ file, schema }, schema, [])].slice(0, 10);
}

function unknownDialect(file: string, name: string): Complaint {
  const known = Object.keys(DIALECTS).join(", ");
  const message = `"${name}" is not known here`;
  return { rule: "schema-dialect", file, pointer: "/$schema", message, remedy: `Name one of ${known}` };
}

function metaFaults(reader: Ajv, file: string, schema: Schema): readonly Complaint[] {
  const { $schema: _dialect, ...rest } = schema;
  if (reader.validateSchema(rest) === true) return [];
  return (reader.errors ?? [])
    .filter(({ keyword }) => !["anyOf", "allOf", "if"].includes(keyword))
    .map((error) => ({
      rule: "schema-shape",
      file,
      pointer: error.instancePath,
      message: `JSON Schema does not allow this: ${describeKindError(error)}`,
      remedy: "See https://json-schema.org/understanding-json-schema for what the keyword takes",
    }));
}

interface Document {
  readonly file: string;
  readonly schema: Schema;
}

function memberFaults(document: Document, value: Json | undefined, path: readonly string[]): readonly Complaint[] {
  if (isArray(value)) return value.flatMap((item, index) => memberFaults(document, item, [...path, String(index)]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const here = [...path, name];
    if (DATA.has(name)) return [];
    if (typeof member !== "string") return memberFaults(document, member, here);
    const fault = name === "pattern" ? patternFault(member) : name === "$ref" ? referenceFault(document, member) : "";
    if (fault === "") return [];
    const remedy = "Correct it in the schema";
    const rule = name === "pattern" ? "pattern-syntax" : "reference-nowhere";
    return [{ rule, file: document.file, pointer: formatPointer(here), message: fault, remedy }];
  });
}

function patternFault(pattern: string): string {
  try {
    return RegExp(pattern, "u") instanceof RegExp ? "" : pattern;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(": ").at(-1) : undefined;
    return `"${pattern}" is no regular expression (${reason})`;
  }
}

function referenceFault({ schema }: Document, reference: string): string {
  if (!reference.startsWith("#/")) return "";
  return valueAt(schema, reference.slice(1)) === undefined ? `"${reference}" leads nowhere in this file` : "";
}
