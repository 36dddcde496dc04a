import { formatPointer } from "../../../src/form/pointer.ts";
import type { LintRule } from "../lint-rule.ts";
import { suggest } from "../../catalogue/nearest-name.ts";
import { listTexts, textsFile } from "../written-texts.ts";

const KNOWN: readonly string[] = ["char", "position", "limit", "value", "length", "other"];

/** A placeholder nobody fills is read by the applicant as it stands, braces and all. */
export const unknownPlaceholder: LintRule = {
  id: "unknown-placeholder",
  severity: "error",
  find: (revision) => {
    const errors = listTexts(revision).flatMap(({ file, pointer, texts }) =>
      Object.entries(texts.errors ?? {}).map(([keyword, text]) => ({
        file,
        pointer: `${pointer}/errors/${keyword}`,
        text,
      })),
    );
    const rules = Object.entries(revision.definition.texts).flatMap(([language, texts]) =>
      Object.entries(texts.rules).map(([id, text]) => ({
        file: textsFile(revision.folder, language),
        pointer: formatPointer(["rules", id]),
        text,
      })),
    );
    return [...errors, ...rules].flatMap(({ file, pointer, text }) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name = ""]) => name)
        .filter((name) => !KNOWN.includes(name))
        .map((name) => ({
          file,
          pointer,
          message: `nothing fills the placeholder {${name}}${suggest(name, KNOWN)}`,
          remedy: `Use one of ${KNOWN.map((it) => `{${it}}`).join(" ")}`,
        })),
    );
  },
};
