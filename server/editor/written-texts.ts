import type { ScopeTexts } from "../../src/form/definition.ts";
import { bundleTexts } from "../../src/form/bundle.ts";
import { formatPointer } from "../../src/form/pointer.ts";
import { definitionsPlace } from "../catalogue/written-schemas.ts";
import type { OpenRevision } from "./open-revision.ts";

/** The words for one scope as `texts.<language>.json` has them. */
export interface WrittenText {
  readonly language: string;
  readonly file: string;
  /** JSON Pointer into the file. */
  readonly pointer: string;
  /** The key as written, `<part>#/…`. */
  readonly key: string;
  /** The scope in the bundled schema. */
  readonly scope: string;
  readonly texts: ScopeTexts;
}

/** Everything the texts of a revision say about scopes, in all languages. */
export function listTexts({ parsed, definition }: OpenRevision): readonly WrittenText[] {
  const { manifest, folder } = parsed;
  const place = definitionsPlace(definition.schema);
  return Object.entries(parsed.texts).flatMap(([language, raw]) =>
    Object.keys(raw)
      .filter((key) => key.includes("#"))
      .flatMap((key) => {
        const [entry] = Object.entries(bundleTexts({ [key]: raw[key] }, manifest.root, place).scopes);
        const file = textsFile(folder, language);
        if (entry === undefined) return [];
        return [{ language, file, pointer: formatPointer([key]), key, scope: entry[0], texts: entry[1] }];
      }),
  );
}

/** The path of a language's texts. */
export function textsFile(folder: string, language: string): string {
  return `ui-schemas/${folder}/texts.${language}.json`;
}
