import { readFileSync } from "node:fs";

import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";

import { formatPointer } from "../../src/form/pointer.ts";
import { describeKindError, explainKindError } from "./describe-kind-error.ts";
import type { Complaint } from "./file-problem.ts";

/** The kinds of file a revision is made of, each with a JSON Schema that the files name in `$schema`. */
export type FileKind = "manifest" | "rules" | "texts" | "ui-schema" | "sample" | "migration";

const MOST_COMPLAINTS = 10;
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, verbose: true });
const validators = new Map<FileKind, ValidateFunction>();

/** What a parsed file breaks of its kind's schema, at most ten complaints. */
export function checkFileKind(kind: FileKind, file: string, content: unknown): readonly Complaint[] {
  const validate = validators.get(kind) ?? compileKind(kind);
  if (validate(content)) return [];
  return (validate.errors ?? [])
    .filter((error) => !["if", "anyOf", "allOf"].includes(error.keyword))
    .slice(0, MOST_COMPLAINTS)
    .map((error) => ({
      rule: "file-kind",
      file,
      pointer: pointerOf(error),
      message: describeKindError(error),
      remedy: remedyOf(kind, error),
    }));
}

function compileKind(kind: FileKind): ValidateFunction {
  const text = readFileSync(new URL(`../file-kinds/${kind}.schema.json`, import.meta.url), "utf8");
  const validate = ajv.compile(JSON.parse(text));
  validators.set(kind, validate);
  return validate;
}

/** A member that is not allowed is itself the place, not the object that holds it. */
function pointerOf({ instancePath, params }: ErrorObject): string {
  const unknown: unknown = params["additionalProperty"];
  return typeof unknown === "string" ? instancePath + formatPointer([unknown]) : instancePath;
}

function remedyOf(kind: FileKind, error: ErrorObject): string {
  const explained = explainKindError(error);
  const schema = `server/file-kinds/${kind}.schema.json`;
  return explained === undefined
    ? `See ${schema} for what may stand there`
    : `What belongs there: ${explained} (${schema})`;
}
