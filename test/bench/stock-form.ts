import { loadCatalogue } from "../../server/catalogue/load-catalogue.ts";
import { isArray, isObject, type Json, type JsonObject } from "../../src/form/json.ts";

export interface StockForm {
  readonly schema: JsonObject;
  readonly uiSchema: JsonObject;
}

/**
 * The repository's form as stock JSON Forms can draw it: our own elements left out, and the three rights members of
 * the row itself, since its table has no columns for members of members (it would draw folded cards instead).
 */
export async function loadStockForm(): Promise<StockForm> {
  const { definitions } = await loadCatalogue(".");
  const [first] = definitions;
  if (first === undefined) throw new Error("no revision loads");
  const schema = flattenSchema(first.schema);
  const uiSchema = flattenUiSchema(first.uiSchema);
  if (!isObject(schema) || !isObject(uiSchema)) throw new Error("the form is no object");
  return { schema, uiSchema };
}

/** Answers in the shape of the flattened schema. */
export function flattenAnswers(value: Json): Json {
  if (isArray(value)) return value.map(flattenAnswers);
  if (!isObject(value)) return value;
  const { rechte, ...rest } = value;
  const inside = isObject(rechte) ? rechte : {};
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, it]) => [name, flattenAnswers(it ?? null)])),
    ...inside,
  };
}

function flattenSchema(value: Json | undefined): Json {
  if (isArray(value)) return value.map(flattenSchema);
  if (!isObject(value)) return value ?? null;
  const { rechte, ...rest } = value;
  const lifted = isObject(rechte) && isObject(rechte["properties"]) ? rechte["properties"] : {};
  return { ...Object.fromEntries(Object.entries(rest).map(([name, it]) => [name, flattenSchema(it)])), ...lifted };
}

const OURS: ReadonlySet<unknown> = new Set(["Note", "Presence"]);

function flattenUiSchema(value: Json | undefined): Json {
  if (isArray(value)) return value.filter((it) => !isObject(it) || !OURS.has(it["type"])).map(flattenUiSchema);
  if (typeof value === "string") return value.replace("/rechte/properties", "");
  if (!isObject(value)) return value ?? null;
  const { options, ...plain } = value;
  // Any detail makes stock fold the rows into cards; without one it draws a table.
  const kept = isObject(options) && options["layout"] === "table" ? plain : value;
  return Object.fromEntries(Object.entries(kept).map(([name, it]) => [name, flattenUiSchema(it)]));
}
