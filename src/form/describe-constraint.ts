import type { ConstraintChange, Example, Member } from "./diff-change.ts";
import type { Json } from "./json.ts";

/** A member by its label and pattern. */
export function nameMember({ label, pattern }: Member): string {
  if (label === pattern) return pattern === "" ? "das ganze Formular" : pattern;
  return pattern === "" ? `„${label}“` : `„${label}“ (${pattern})`;
}

const DEMANDS: Readonly<Record<string, string>> = {
  maxLength: "Zeichen höchstens",
  minLength: "Zeichen mindestens",
  maximum: "höchster Wert",
  minimum: "kleinster Wert",
  exclusiveMaximum: "kleiner als",
  exclusiveMinimum: "größer als",
  maxItems: "Einträge höchstens",
  minItems: "Einträge mindestens",
  maxProperties: "Angaben höchstens",
  minProperties: "Angaben mindestens",
  enum: "Auswahl",
  oneOf: "Auswahl",
  additionalProperties: "weitere Angaben",
  type: "Art der Angabe",
  pattern: "Muster",
  format: "Format",
  required: "Pflichtangabe fehlt",
};

/** What the schema demands, as people call it. */
export function nameDemand(keyword: string): string {
  return DEMANDS[keyword] ?? `Regel ${keyword}`;
}

const KINDS = { tightened: "Strenger", loosened: "Weiter", changed: "Anders" } as const;

/** One sentence on how a demand of the schema changed. */
export function describeConstraint({ kind, member, keyword, before, after, example }: ConstraintChange): string {
  const what = nameDemand(keyword);
  const isChoice = keyword === "enum" || keyword === "oneOf";
  if (isChoice && before !== undefined && after === undefined && kind === "tightened") {
    return `Strenger: ${nameMember(member)}, ${what}: ${show(before)} entfällt.${describeExample(example)}`;
  }
  if (isChoice && before === undefined && kind === "loosened") {
    return `Weiter: ${nameMember(member)}, ${what}: ${show(after)} kommt dazu.`;
  }
  if (keyword === "additionalProperties") {
    return `${KINDS[kind]}: ${nameMember(member)}, ${what} sind jetzt ${kind === "loosened" ? "möglich" : "nicht mehr möglich"}.`;
  }
  const values =
    before === undefined
      ? `neu ${show(after)}`
      : after === undefined
        ? `${show(before)} entfällt`
        : `${show(before)} → ${show(after)}`;
  return `${KINDS[kind]}: ${nameMember(member)}, ${what}: ${values}.${describeExample(example)}`;
}

/** Characters of a value that are shown. */
const LONGEST = 40;

function show(value: Json | undefined): string {
  if (typeof value === "string") return `„${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}“`;
  if (typeof value === "number") return value.toLocaleString("de-DE");
  if (Array.isArray(value)) return value.map((item: Json) => show(item)).join(", ");
  return JSON.stringify(value ?? null);
}

/** The sentence with an example, or nothing; it begins with a space. */
export function describeExample(example: Example | undefined): string {
  const was = "war bisher richtig und ist es nicht mehr";
  switch (example?.kind) {
    case undefined:
      return "";
    case "length":
      return ` Beispiel: Ein Text mit ${example.length} Zeichen ${was}.`;
    case "items":
      return ` Beispiel: Eine Liste mit ${example.count} Einträgen ${was}.`;
    case "value":
      return ` Beispiel: ${show(example.value)} ${was}.`;
    case "sample": {
      const value = example.value === undefined ? "eine fehlende Angabe" : show(example.value);
      return ` Beispiel: ${value} im Beispiel ${example.file.slice(example.file.lastIndexOf("/") + 1)} ${was}.`;
    }
  }
}
