import { formatPointer } from "../../../src/form/pointer.ts";
import { locate } from "../../../src/form/scope.ts";
import type { LintRule } from "../lint-rule.ts";
import type { OpenRevision } from "../open-revision.ts";
import { listTexts } from "../written-texts.ts";
import { ableToFail } from "./text-without-keyword.ts";

/** An error text no sample brings up was never read in its place. */
export const textNotExercised: LintRule = {
  id: "text-not-exercised",
  severity: "warning",
  find: (revision) => {
    const { compiled, definition } = revision;
    if (compiled.kind === "fault") return [];
    const met = textsMet(revision);
    return listTexts(revision)
      .filter(({ language }) => language === "de")
      .flatMap(({ file, pointer, key, scope, texts }) =>
        Object.keys(texts.errors ?? {})
          .filter((keyword) => !met.has(`${scope} ${keyword}`) && ableToFail(definition.schema, scope).has(keyword))
          .map((keyword) => ({
            file,
            pointer: pointer + formatPointer(["errors", keyword]),
            message: `no sample brings up the text for "${keyword}" at ${key}`,
            remedy: "Add an invalid sample in which this fails",
          })),
      );
  },
};

function textsMet({ definition, samples }: OpenRevision): ReadonlySet<string> {
  const errors = samples.flatMap(({ findings = [] }) => findings.filter(({ severity }) => severity === "error"));
  return new Set(
    errors.flatMap(({ pointer, keyword }) => {
      const around = pointer.slice(0, pointer.lastIndexOf("/"));
      const { via = [] } = locate(definition.schema, pointer) ?? locate(definition.schema, around) ?? {};
      return via.map((scope) => `${scope} ${keyword}`);
    }),
  );
}
