import { formatPointer } from "../../../src/form/pointer.ts";
import { ANNOTATIONS, KEYWORDS } from "../../../src/form/vocabulary.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listSchemas } from "../../catalogue/written-schemas.ts";

/** JSON Schema, core and validation, draft-07. */
const DRAFT_07 =
  "$schema $id $ref $comment title description default readOnly writeOnly examples multipleOf maximum " +
  "exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern additionalItems items maxItems minItems " +
  "uniqueItems contains maxProperties minProperties required additionalProperties definitions properties " +
  "patternProperties dependencies propertyNames const enum type format contentMediaType contentEncoding if then else " +
  "allOf anyOf oneOf not nullable";
/** What 2019-09 and 2020-12 add. */
const LATER =
  "$defs $anchor $vocabulary $recursiveRef $recursiveAnchor $dynamicRef $dynamicAnchor dependentRequired " +
  "dependentSchemas unevaluatedItems unevaluatedProperties prefixItems minContains maxContains deprecated contentSchema";
const OURS = [...KEYWORDS.map(({ keyword }) => String(keyword)), ...ANNOTATIONS];
const KNOWN = [...DRAFT_07.split(" "), ...OURS];
const KNOWN_LATER = [...KNOWN, ...LATER.split(" ")];

/** A keyword nobody knows checks nothing: a slip in its name switches a rule off without a word. */
export const unknownKeyword: LintRule = {
  id: "unknown-keyword",
  severity: "error",
  find: ({ parsed }) =>
    listSchemas(parsed).flatMap(({ file, pointer, schema, dialect }) => {
      const isLater = /20(?:19-09|20-12)/.test(dialect);
      const known = isLater ? KNOWN_LATER : KNOWN;
      return Object.keys(schema)
        .filter((keyword) => !known.includes(keyword))
        .map((keyword) => ({
          file,
          pointer: pointer + formatPointer([keyword]),
          message: `no keyword is called "${keyword}"${suggest(keyword, known)}`,
          remedy: "Correct the name, or remove it",
          // The later dialects allow words of one's own; they check nothing all the same.
          ...(isLater && { severity: "warning" as const }),
        }));
    }),
};
