import type { ErrorObject } from "ajv";

import { isArray, isObject } from "../../src/form/json.ts";
import { suggest } from "./nearest-name.ts";

const MOST_NAMES = 16;

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in "quotation marks"',
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list [ … ]",
  object: "an object { … }",
  null: "null",
};

/** What a file breaks of its kind's schema, in words for people who do not read JSON Schema. */
export function describeKindError(error: ErrorObject): string {
  const { keyword, params, data, message = "is not allowed" } = error;
  switch (keyword) {
    case "required":
      return `"${params["missingProperty"]}" is missing here`;
    case "additionalProperties": {
      const name = String(params["additionalProperty"]);
      return `"${name}" is not known here${suggest(name, knownMembers(error))}`;
    }
    case "type":
      return `${show(data)} stands here, and it must be ${listKinds(params["type"])}`;
    case "enum": {
      const values = isArray(params["allowedValues"]) ? params["allowedValues"].map(String) : [];
      return `${show(data)} is none of ${values.join(", ")}${suggest(String(data), values)}`;
    }
    case "pattern":
      return `${show(data)} is not written as it must be here (${params["pattern"]})`;
    case "minLength":
      return "the text is empty";
    default:
      return `it ${message}`;
  }
}

/** What the schema says about the place, as the end of a remedy; nothing where it says nothing. */
export function explainKindError({ keyword, params, parentSchema }: ErrorObject): string | undefined {
  if (keyword === "additionalProperties") return listKnown(parentSchema);
  const members: unknown = parentSchema?.["properties"];
  const missing = keyword === "required" && isObject(members) ? members[String(params["missingProperty"])] : undefined;
  const speaking: unknown = keyword === "required" ? missing : parentSchema;
  const description = isObject(speaking) ? speaking["description"] : undefined;
  return typeof description === "string" ? description.replace(/\.$/, "") : undefined;
}

/** The names there are, where they are few enough to be read; else what the schema says about names. */
function listKnown(schema: ErrorObject["parentSchema"]): string | undefined {
  const description: unknown = schema?.["description"];
  if (typeof description === "string") return description.replace(/\.$/, "");
  const names = Object.keys(schema?.["properties"] ?? {}).filter((name) => !name.startsWith("$"));
  return names.length > 0 && names.length <= MOST_NAMES ? names.join(", ") : undefined;
}

function knownMembers({ parentSchema }: ErrorObject): readonly string[] {
  const members: unknown = parentSchema?.["properties"];
  return isObject(members) ? Object.keys(members) : [];
}

function listKinds(type: unknown): string {
  const kinds: readonly unknown[] = isArray(type) ? type : [type];
  return kinds.map((kind) => KINDS[String(kind)] ?? String(kind)).join(" or ");
}

const LONGEST = 40;

/** The value as it was written, as far as a line has room for it. */
function show(data: unknown): string {
  if (isArray(data)) return "a list [ … ]";
  if (isObject(data)) return "an object { … }";
  const text = JSON.stringify(data) ?? "nothing";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
