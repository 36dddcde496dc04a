import { isArray, isObject, type Json } from "../../../src/form/json.ts";
import type { LintRule } from "../lint-rule.ts";

/** A part or note nothing refers to is never seen: forgotten, or its name was mistyped where it is used. */
export const unusedFile: LintRule = {
  id: "unused-file",
  severity: "warning",
  find: ({ parsed, texts }) => {
    const { parts, uiParts, notes, manifest, folder } = parsed;
    const references = new Set([...stringsIn(Object.values(parts), "$ref")].map(fileOf));
    const details = new Set(stringsIn(Object.values(uiParts), "detail"));
    const paper = texts[`ui-schemas/${folder}/print.typ`] ?? "";
    const named = new Set([...stringsIn(Object.values(uiParts), "note"), manifest.delivery.next]);
    // `<note>.<language>.md` is named with the note it says in another language.
    const isNamed = (file: string): boolean => {
      const [note = ""] = file.split(".");
      return named.has(note) || paper.includes(`"${note}"`);
    };
    const unused = [
      ...Object.keys(parts)
        .filter((part) => part !== manifest.root && !references.has(`${part}.json`))
        .map((part) => `schemas/${folder}/${part}.json`),
      ...Object.keys(uiParts)
        .filter((part) => part !== manifest.root && !details.has(part))
        .map((part) => `ui-schemas/${folder}/${part}.json`),
      ...Object.keys(notes)
        .filter((note) => !isNamed(note))
        .map((note) => `ui-schemas/${folder}/${note}.md`),
    ];
    return unused.map((file) => ({
      file,
      message: "nothing refers to this file",
      remedy: "Refer to it, or remove it",
    }));
  },
};

function fileOf(reference: string): string {
  return (reference.split("#")[0] ?? "").replace(/^\.\//, "");
}

function* stringsIn(value: unknown, name: string): Generator<string> {
  if (isArray(value)) for (const item of value) yield* stringsIn(item, name);
  if (!isObject(value)) return;
  for (const [member, content] of Object.entries(value)) {
    if (member === name && typeof content === "string") yield content;
    else yield* stringsIn(content satisfies Json | undefined, name);
  }
}
