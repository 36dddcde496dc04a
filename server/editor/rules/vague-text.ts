import { listSchemaPlaces } from "../../../src/form/schema-places.ts";
import type { LintRule } from "../lint-rule.ts";
import type { Json } from "../../../src/form/json.ts";
import { PLATFORM_TEXTS_DE } from "../../../src/form/platform-texts-de.ts";
import { textKeyOf } from "../text-key.ts";
import { whereWritten } from "../../catalogue/written-schemas.ts";

/** The platform's words for these can only say that the form is not the expected one. */
const VAGUE: readonly string[] = ["pattern", "format", "not", "const"];

/** Where the platform cannot know what is expected, the form's own words must say it. */
export const vagueText: LintRule = {
  id: "vague-text",
  severity: "warning",
  find: (revision) => {
    const { definition, parsed } = revision;
    const scopes = definition.texts["de"]?.scopes ?? {};
    return listSchemaPlaces(definition.schema).flatMap(({ pattern, schema, scope, via }) =>
      VAGUE.filter((keyword) => schema[keyword] !== undefined)
        .filter((keyword) => !(keyword === "format" && hasWords(schema[keyword])))
        .filter((keyword) => !via.some((it) => scopes[it]?.errors?.[keyword] !== undefined))
        .map((keyword) => {
          const { file, pointer } = whereWritten(parsed, scope);
          const message = `no text says what "${keyword}" expects here`;
          const remedy = `Add to texts.de.json, under "${textKeyOf(revision, pattern)}": "errors": { "${keyword}": "…" }`;
          return { file, pointer: `${pointer}/${keyword}`, message, remedy };
        }),
    );
  },
};

/** Some formats are the same in every form, and the platform has words for them. */
function hasWords(format: Json | undefined): boolean {
  return PLATFORM_TEXTS_DE.keywords[`format ${String(format)}`] !== undefined;
}
