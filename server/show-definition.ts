import { berlinDate } from "../src/form/berlin-date.ts";
import { findCurrent, submissionState } from "../src/form/catalogue.ts";
import type { WireDefinition } from "../src/form/wire.ts";
import { wordsIn } from "../src/form/words-in.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import type { Deps } from "./deps.ts";
import { findPack } from "./find-pack.ts";
import type { Refusal } from "./http/problems.ts";

/**
 * A definition as the page gets it: with the words of one language besides the German ones, the address of its rule
 * pack and what holds of it today.
 */
export function showDefinition(
  deps: Pick<Deps, "catalogue" | "clock" | "packs" | "log">,
  loaded: LoadedDefinition,
  language: string,
): { readonly kind: "definition"; readonly definition: WireDefinition } | Refusal {
  const pack = findPack(deps, loaded);
  if (pack.kind === "problem") return pack;
  const { definitions } = deps.catalogue;
  const today = berlinDate(deps.clock());
  const { files: _files, ...definition } = loaded;
  return {
    kind: "definition",
    definition: {
      ...definition,
      ...wordsIn(loaded, language),
      languages: Object.keys(loaded.texts),
      pack: `/packs/${pack.hash}.js`,
      current: findCurrent(definitions, loaded.form, today) === loaded,
      open: submissionState(definitions, loaded, today).kind === "open",
    },
  };
}
