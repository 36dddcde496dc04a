import { listSchemaPlaces } from "../../../src/form/schema-places.ts";
import type { LintRule } from "../lint-rule.ts";
import { whereWritten } from "../../catalogue/written-schemas.ts";

/** The platform's words for these can only say that the form is not the expected one. */
const VAGUE: readonly string[] = ["pattern", "format", "not"];

/** Where the platform cannot know what is expected, the form's own words must say it. */
export const vagueText: LintRule = {
  id: "vague-text",
  severity: "warning",
  find: ({ definition, parsed }) => {
    const scopes = definition.texts["de"]?.scopes ?? {};
    return listSchemaPlaces(definition.schema).flatMap(({ schema, scope, via }) =>
      VAGUE.filter((keyword) => schema[keyword] !== undefined)
        .filter((keyword) => !via.some((it) => scopes[it]?.errors?.[keyword] !== undefined))
        .map((keyword) => {
          const { file, pointer } = whereWritten(parsed, scope);
          const message = `no text says what "${keyword}" expects here`;
          const remedy = `Add errors.${keyword} for this scope to texts.de.json`;
          return { file, pointer: `${pointer}/${keyword}`, message, remedy };
        }),
    );
  },
};
