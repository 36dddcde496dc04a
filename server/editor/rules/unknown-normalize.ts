import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

const KNOWN: readonly string[] = ["digits", "name", "text"];

/** A way of normalising nobody knows leaves the text as it was typed. */
export const unknownNormalize: LintRule = {
  id: "unknown-normalize",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema: { normalize } }) => {
      if (normalize === undefined || KNOWN.includes(String(normalize))) return [];
      const message = `"${String(normalize)}" is no way of normalising${suggest(String(normalize), KNOWN)}`;
      return [{ file, pointer: `${pointer}/normalize`, message, remedy: `Name one of ${KNOWN.join(", ")}` }];
    }),
};
