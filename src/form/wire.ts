import type { Definition } from "./definition.ts";
import type { Finding } from "./finding.ts";
import type { JsonObject } from "./json.ts";
import type { Migration } from "./migration.ts";

/** One revision in the list of `GET /api/forms`. */
export interface RevisionSummary {
  readonly form: string;
  readonly title: string;
  readonly revision: string;
  readonly reference: string;
  readonly status: "draft" | "published";
  readonly validFrom: string;
  readonly current: boolean;
  readonly digest: string;
}

/** Answer of `GET /api/forms`, forms by id, their revisions newest first. */
export interface FormList {
  readonly forms: readonly RevisionSummary[];
}

/** Answer of `GET /api/forms/:form/:revision`; its texts and notes are German and those of `?language=`. */
export interface WireDefinition extends Definition {
  /** The languages the revision has texts in, as ids. */
  readonly languages: readonly string[];
  /** How drafts of older revisions become drafts of this one, by the older revision's date. */
  readonly migrations: Readonly<Record<string, Migration>>;
  /** Address of the rule pack, an ES module that exports `pack`. */
  readonly pack: string;
  readonly current: boolean;
  /** Whether this revision takes submissions today. */
  readonly open: boolean;
}

/** Answer of `POST …/submissions` (201). */
export interface Receipt {
  /** Eight characters, made to be read aloud. */
  readonly reference: string;
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
  readonly form: string;
  readonly revision: string;
  readonly digest: string;
  /** The secret that opens the submission again: 128 bits, base64url. */
  readonly receipt: string;
}

/** Answer of `GET /api/submissions/:reference`. */
export interface StoredSubmission extends Omit<Receipt, "receipt"> {
  readonly answers: JsonObject;
  /** The reference of the submission that this one corrects. */
  readonly replaces?: string;
  /** The reference of the submission that corrects this one. */
  readonly replacedBy?: string;
}

/** RFC 9457 problem details, media type `application/problem+json`. */
export interface Problem {
  /** Stable URI reference such as `/problems/revision-not-open`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** One or two German sentences: what is wrong and what to do. */
  readonly detail: string;
  /** Present on 422. */
  readonly findings?: readonly Finding[];
  readonly [extension: string]: unknown;
}
