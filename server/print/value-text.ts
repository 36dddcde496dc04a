import type { Definition } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { locate } from "../../src/form/scope.ts";
import { choicesAt } from "./label.ts";

/** A value as a German reader expects it on paper; `null` when there is nothing to print. */
export function valueText(
  definition: Pick<Definition, "schema" | "texts">,
  pattern: string,
  value: Json | undefined,
): string | null {
  if (value === undefined || value === null || value === "") return null;
  const choice = choicesAt(definition, pattern).find((it) => it.value === value);
  if (choice !== undefined) return choice.label;
  if (typeof value === "boolean") return value ? "ja" : "nein";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "string") return germanDate(value, locate(definition.schema, pattern)?.schema["format"]);
  if (isArray(value)) {
    const texts = value.map((item) => valueText(definition, `${pattern}/*`, item)).filter((text) => text !== null);
    return texts.length > 0 ? texts.join(", ") : null;
  }
  return isObject(value) ? objectText(definition, pattern, Object.entries(value)) : null;
}

function objectText(
  definition: Pick<Definition, "schema" | "texts">,
  pattern: string,
  members: readonly (readonly [string, Json | undefined])[],
): string | null {
  const texts = members.map(([name, member]) => valueText(definition, `${pattern}/${name}`, member));
  const present = texts.filter((text) => text !== null);
  return present.length > 0 ? present.join(", ") : null;
}

function germanDate(text: string, format: Json | undefined): string {
  if (format !== "date" && format !== "date-time") return text;
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(text) ?? [];
  if (year === undefined) return text;
  return `${day}.${month}.${year}${time === undefined ? "" : ` ${time} Uhr`}`;
}
