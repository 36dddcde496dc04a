import { berlinDate } from "../src/form/berlin-date.ts";
import { findCurrent, findRevision } from "../src/form/catalogue.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import type { Deps } from "./deps.ts";
import { refuse, type Refusal } from "./http/problems.ts";

/** A definition, or a 404 that names the known forms or revisions. */
export type FoundDefinition = { readonly kind: "definition"; readonly definition: LoadedDefinition } | Refusal;

/** The definition of a form's revision; `revision` is a date or `current`. */
export function findDefinition(
  { catalogue, clock }: Pick<Deps, "catalogue" | "clock">,
  form: string,
  revision: string,
): FoundDefinition {
  const { definitions } = catalogue;
  const definition =
    revision === "current"
      ? findCurrent(definitions, form, berlinDate(clock()))
      : findRevision(definitions, form, revision);
  if (definition !== undefined) return { kind: "definition", definition };
  const revisions = definitions.filter((it) => it.form === form).map((it) => it.revision);
  if (revisions.length === 0) return unknownForm([...new Set(definitions.map((it) => it.form))]);
  const detail =
    revision === "current"
      ? "Von diesem Formular ist zurzeit keine Ausgabe in Kraft."
      : "Diese Ausgabe des Formulars gibt es nicht.";
  return refuse("revision-unknown", `${detail} Bekannt sind: ${revisions.join(", ")}.`, { revisions });
}

function unknownForm(forms: readonly string[]): Refusal {
  const known = forms.length === 0 ? "Zurzeit ist keines geladen." : `Bekannt sind: ${forms.join(", ")}.`;
  return refuse("form-unknown", `Dieses Formular gibt es hier nicht. ${known}`, { forms });
}
