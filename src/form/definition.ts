import type { Root } from "mdast";

import type { JsonObject } from "./json.ts";

/** A JSON Schema of draft-07, 2019-09 or 2020-12, as it stands in a revision's folder. */
export type Schema = JsonObject;

/** How serious a finding is: `error` fails, `confirm` is wrong unless the applicant confirms it, `hint` never blocks. */
export type Severity = "error" | "confirm" | "hint";

/** `form.json`: what a revision says about itself. Form id and date stand in the folder names alone. */
export interface Manifest {
  readonly title: string;
  readonly issuer: string;
  /** The paper's own reference, printed on every sheet. */
  readonly reference: string;
  /** First day (Europe/Berlin) on which the revision is in force, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly status: "draft" | "published";
  /** SHA-256 over the revision's files (design 2, "Lifecycle"), hex; present once published. */
  readonly digest?: string;
  /** Name of the part whose schema is the schema of the answers. */
  readonly root: string;
  /** Lines of the address the signed paper is posted to. */
  readonly address: readonly string[];
  readonly renderers: "own" | "material";
  readonly delivery: Delivery;
  /** Last day on which submissions of the previous revision are taken; default 30 days after `validFrom`. */
  readonly acceptsPreviousUntil?: string;
  /** Rules of `check` that are no more than warnings for this revision; for editors only, never served. */
  readonly check?: Readonly<Record<string, "warning">>;
  readonly print?: PrintWishes;
}

/** What the default layout adds to a paper that has no layout of its own. */
export interface PrintWishes {
  /** Labels of the lines to sign or date, such as `Datum` and `Unterschrift`. */
  readonly signatures?: readonly string[];
  /** Label of an empty box for a stamp. */
  readonly stamp?: string;
}

/** What may be done with finished answers. */
export interface Delivery {
  /** Whether answers may be handed in online. */
  readonly submit: boolean;
  /** The note (Markdown file without its ending) that tells what happens after handing in. */
  readonly next?: string;
}

/** One entry of `rules.json`: a soft rule checked at every place `at` names. */
export interface Rule {
  readonly id: string;
  readonly severity: "confirm" | "hint";
  /** JSON Pointer into the answers with `*` for array items. */
  readonly at: string;
  readonly schema: Schema;
}

/** The words for one scope: label and hint of its control, one text per keyword that can fail there. */
export interface ScopeTexts {
  readonly label?: string;
  readonly hint?: string;
  readonly errors?: Readonly<Record<string, string>>;
}

/** `texts.<lang>.json`, its scopes rewritten to the bundled schema. */
export interface Texts {
  readonly scopes: Readonly<Record<string, ScopeTexts>>;
  readonly rules: Readonly<Record<string, string>>;
  /** Words of UI schema elements, keyed `<i18n>.<member>` as JSON Forms does: `steps.notes.label`, `question.yes`. */
  readonly elements?: Readonly<Record<string, string>>;
}

/** An element of a UI schema as JSON Forms knows it, plus our `Presence` and `Note`. */
export interface UiElement extends JsonObject {
  readonly type: string;
}

/** A note: Markdown parsed to its syntax tree (mdast), so that no parser travels to the browser. */
export type Note = Root;

/** Everything about one revision that page and server share; also the answer of `GET /api/forms/:form/:revision`. */
export interface Definition {
  readonly form: string;
  readonly revision: string;
  readonly digest: string;
  readonly manifest: Manifest;
  /** All schema parts bundled to one document. */
  readonly schema: Schema;
  /** The root part's UI schema; the parts named by `options.detail` are put in place. */
  readonly uiSchema: UiElement;
  readonly rules: readonly Rule[];
  readonly texts: Readonly<Record<string, Texts>>;
  readonly notes: Readonly<Record<string, Note>>;
}
