import type { ScopeTexts } from "../../../src/form/definition.ts";
import { listElementKeys } from "../../../src/form/element-words.ts";
import { formatPointer } from "../../../src/form/pointer.ts";
import type { LintRule } from "../lint-rule.ts";
import { listTexts, textsFile } from "../written-texts.ts";

/**
 * What another language lacks appears in German between its sentences. Labels and notes may well stay German: on an
 * official form they are the wording of the paper.
 */
export const missingTranslation: LintRule = {
  id: "missing-translation",
  severity: "error",
  find: (revision) => {
    const { definition, parsed } = revision;
    const german = listTexts(revision).filter(({ language }) => language === "de");
    const rules = Object.keys(definition.texts["de"]?.rules ?? {});
    const elements = listElementKeys(definition.uiSchema);
    return Object.entries(definition.texts)
      .filter(([language]) => language !== "de")
      .flatMap(([language, texts]) => {
        const missing = [
          ...german.flatMap(({ key, scope, texts: own }) =>
            wordsOf(own)
              .filter((path) => !wordsOf(texts.scopes[scope] ?? {}).some((it) => it.join() === path.join()))
              .map((path) => [key, ...path]),
          ),
          ...rules.filter((id) => texts.rules[id] === undefined).map((id) => ["rules", id]),
          ...elements.filter((key) => texts.elements?.[key] === undefined).map((key) => ["elements", key]),
        ];
        const file = textsFile(parsed.folder, language);
        const remedy = "Translate what texts.de.json has there";
        return missing.map((path) => ({
          file,
          pointer: formatPointer(path),
          message: `${path.join(" ")} has no text in "${language}"`,
          remedy,
        }));
      });
  },
};

function wordsOf({ hint, errors }: ScopeTexts): readonly (readonly string[])[] {
  return [
    ...(hint === undefined ? [] : [["hint"]]),
    ...Object.keys(errors ?? {}).map((keyword) => ["errors", keyword]),
  ];
}
