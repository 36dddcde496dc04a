import { Ajv } from "ajv";

import { formatPointer } from "../../../src/form/pointer.ts";
import { KEYWORDS } from "../../../src/form/vocabulary.ts";
import { describeKindError } from "../../catalogue/describe-kind-error.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";
import type { Fault, LintRule } from "../lint-rule.ts";
import type { OpenRevision } from "../open-revision.ts";
import { unknownFormat } from "./unknown-format.ts";
import { unknownKeyword } from "./unknown-keyword.ts";

/** Whatever else keeps the rule pack from being made: our own keywords written wrongly, or the compiler's words. */
export const schemaCompiles: LintRule = {
  id: "schema-compiles",
  severity: "error",
  find(revision) {
    const { compiled, parsed } = revision;
    if (compiled.kind === "pack") return [];
    const isExplained = [unknownKeyword, unknownFormat].some((rule) => rule.find(revision).length > 0);
    if (isExplained) return [];
    const own = findOwn(revision);
    if (own.length > 0) return own;
    const file = `schemas/${parsed.folder}/${parsed.manifest.root}.json`;
    const remedy = "Correct the schema or rule the message speaks of";
    return [{ file, message: `the rules cannot be compiled: ${compiled.message}`, remedy }];
  },
};

const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
const OWN = KEYWORDS.map(({ keyword, metaSchema }) => ({
  keyword: String(keyword),
  validate: ajv.compile({ type: "object", ...metaSchema }),
}));

function findOwn({ parsed }: OpenRevision): readonly Fault[] {
  return listSchemas(parsed).flatMap(({ file, pointer, schema }) =>
    OWN.flatMap(({ keyword, validate }) => {
      if (schema[keyword] === undefined || validate(schema[keyword])) return [];
      return (validate.errors ?? []).map((error) => ({
        file,
        pointer: pointer + formatPointer([keyword]) + error.instancePath,
        message: `"${keyword}" is written wrongly: ${describeKindError(error)}`,
        remedy: `docs/fields.md shows how "${keyword}" is written`,
      }));
    }),
  );
}
