import type { Deps } from "./deps.ts";
import { describeApi } from "./openapi.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import type { Refusal } from "./http/problems.ts";
import { represent, type Representation } from "./http/representation.ts";
import { listForms } from "./list-forms.ts";
import { showDefinition } from "./show-definition.ts";

/** What everybody gets to see alike, written and compressed once for as long as it says the same. */
export interface Views {
  forms(): Promise<Representation>;
  definition(
    loaded: LoadedDefinition,
    language: string,
  ): Promise<{ readonly kind: "view"; readonly representation: Representation } | Refusal>;
  api(): Promise<Representation>;
  /** The rule pack with that hash. */
  pack(hash: string): Promise<Representation | undefined>;
}

const MOST_KEPT = 500;
const JSON_TYPE = "application/json";

export function createViews(deps: Deps): Views {
  const kept = new Map<string, { readonly text: string; readonly representation: Promise<Representation> }>();

  const view = (name: string, text: string, contentType: string): Promise<Representation> => {
    const known = kept.get(name);
    if (known?.text === text) return known.representation;
    const representation = represent(text, contentType);
    kept.delete(name);
    kept.set(name, { text, representation });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return representation;
  };

  return {
    forms: () => view("forms", JSON.stringify(listForms(deps)), JSON_TYPE),
    api: () => view("api", JSON.stringify(describeApi(deps)), JSON_TYPE),
    async definition(loaded, language) {
      const shown = showDefinition(deps, loaded, language);
      if (shown.kind === "problem") return shown;
      const name = `definition ${loaded.form} ${loaded.revision} ${language}`;
      return { kind: "view", representation: await view(name, JSON.stringify(shown.definition), JSON_TYPE) };
    },
    async pack(hash) {
      const source = deps.packs.findSource(hash, deps.catalogue.definitions);
      return source === undefined ? undefined : view(`pack ${hash}`, source, "text/javascript; charset=utf-8");
    },
  };
}
