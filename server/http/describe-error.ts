import { StoreError } from "../store/store.ts";

/** What of an error may stand in the log. Messages of unforeseen errors may quote answers, so only their frames do. */
export interface LoggedError {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly frames?: readonly string[];
}

export function describeError(error: unknown): LoggedError {
  if (error instanceof StoreError) return { name: error.name, code: error.code, message: error.message };
  if (!(error instanceof Error)) return { name: typeof error };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, frames: frames.map((line) => line.trim()) };
}
