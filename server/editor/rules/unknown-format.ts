import { FORMATS } from "../../../src/form/formats.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** A format nobody knows checks nothing. */
export const unknownFormat: LintRule = {
  id: "unknown-format",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema }) => {
      const { format } = schema;
      if (typeof format !== "string" || Object.hasOwn(FORMATS, format)) return [];
      const message = `no format is called "${format}"${suggest(format, Object.keys(FORMATS))}`;
      return [
        { file, pointer: `${pointer}/format`, message, remedy: `Name one of ${Object.keys(FORMATS).join(", ")}` },
      ];
    }),
};
