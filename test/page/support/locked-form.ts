/** A form with what is not to be changed. */
import { isArray, isObject, type JsonObject } from "../../../src/form/json.ts";
import { DATE, type Copy } from "./form-folders.ts";

export const LOCKED: Copy = {
  form: "locked",
  date: DATE,
  changes: {
    "schemas/form.json": (manifest) => ({ ...manifest, title: "Antrag, in dem etwas schon feststeht" }),
    "schemas/antrag.json": withLocked,
    "ui-schemas/antrag.json": withControls,
  },
};

/** What the issuer filled in, a box that is decided already, and two of a group that a name closes. */
function withLocked(schema: JsonObject): JsonObject {
  const more = {
    kennung: { type: "string", title: "Kennung", readOnly: true },
    geprueft: { type: "boolean", title: "Geprüft" },
    telefon: { type: "string", title: "Telefon" },
    rueckruf: { type: "boolean", title: "Rückruf" },
  };
  return { ...schema, properties: { ...(isObject(schema["properties"]) && schema["properties"]), ...more } };
}

function withControls(uiSchema: JsonObject): JsonObject {
  const [first, ...others] = isArray(uiSchema["elements"]) ? uiSchema["elements"] : [];
  if (!isObject(first) || !isArray(first["elements"])) throw new Error("the first step has no elements");
  const control = (member: string, options = {}) => ({ type: "Control", scope: `#/properties/${member}`, options });
  const group = {
    type: "Group",
    label: "Rückfragen",
    elements: [control("telefon"), control("rueckruf")],
    rule: {
      effect: "DISABLE",
      condition: {
        scope: "#/properties/antragsteller/properties/name",
        schema: { const: "Still" },
        failWhenUndefined: true,
      },
    },
  };
  const more = [control("kennung"), control("geprueft", { readonly: true }), group];
  return { ...uiSchema, elements: [{ ...first, elements: [...first["elements"], ...more] }, ...others] };
}
