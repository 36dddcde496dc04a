import { StoreError } from "./store.ts";

/**
 * States (SQLSTATE) after which the same transaction may succeed: lost or refused connections (08), serialisation and
 * deadlock (40), a server that is stopping, starting or full of connections (57P, 53300).
 */
const TRANSIENT_STATE = /^(?:08|40|57P0[123]|53300)/;
const TRANSIENT_CODE: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT"]);
/** What the client says without a code when a connection is gone. */
const TRANSIENT_MESSAGE = /connection|not queryable|client was closed/i;

/** Whether the whole transaction may be tried again. */
export function isTransientFault(error: unknown): boolean {
  const code = codeOf(error);
  if (code !== "") return TRANSIENT_STATE.test(code) || TRANSIENT_CODE.has(code);
  return error instanceof Error && TRANSIENT_MESSAGE.test(error.message);
}

/** States whose message names users, databases and settings, but never a value of a row. */
const HARMLESS_STATE = /^(?:08|28|3D|42|53|57)/;

/** The error of the engine as the store's own. Other messages may quote answers, so that only their code remains. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const isState = /^[\dA-Z]{5}$/.test(code) && !code.startsWith("E");
  const message = error instanceof Error && (!isState || HARMLESS_STATE.test(code)) ? error.message : "";
  return new StoreError(code || "PG", message || `PostgreSQL refused with state ${code}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
