import type { SqlitePlace } from "./open-sqlite.ts";
import type { Added, Expiry, FoundSubmission, Submission } from "./store.ts";

/** What the thread that owns the database is started with. */
export interface SqliteStart {
  readonly place: SqlitePlace;
  readonly keys: readonly Uint8Array[];
}

/** What the thread that owns the database can be asked, and what each call gives. */
export interface Calls {
  readonly addGroup: { readonly argument: readonly Submission[]; readonly result: readonly Added[] };
  readonly find: { readonly argument: string; readonly result: FoundSubmission | undefined };
  readonly findByKey: { readonly argument: string; readonly result: Submission | undefined };
  readonly expire: { readonly argument: Expiry; readonly result: number };
  readonly ping: { readonly argument: undefined; readonly result: undefined };
  readonly close: { readonly argument: undefined; readonly result: undefined };
}

/** A call on its way to that thread. */
export interface CallMessage {
  readonly id: number;
  readonly call: keyof Calls;
  readonly argument: unknown;
}

/** Its answer. The first message, with id 0, says whether the database could be opened. */
export type AnswerMessage =
  | { readonly id: number; readonly kind: "result"; readonly result: unknown }
  | { readonly id: number; readonly kind: "failure"; readonly code: string; readonly message: string };
