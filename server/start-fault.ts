import type { Configuration } from "./configuration.ts";
import { StoreError } from "./store/store.ts";

const STORE_FAULTS: Readonly<Record<string, string>> = {
  SQLITE_BUSY: "another program holds it locked. Stop that program, or set DATA_DIR to another folder",
  SQLITE_CANTOPEN:
    "it cannot be opened. Check that the folder exists and may be written, or set DATA_DIR to another one",
  SQLITE_CORRUPT: "it is damaged. Bring it back from a backup, or set DATA_DIR to another folder",
  SQLITE_FULL: "the disk is full. Make room, or set DATA_DIR to a folder on another disk",
  SQLITE_NOTADB: "it is no SQLite database. Bring it back from a backup, or set DATA_DIR to another folder",
  SQLITE_READONLY: "it may only be read. Give the account this server runs as the right to write it",
};

/** One sentence that says why the server could not start, and what to do. */
export function explainStartFault(error: unknown, { port, host, dataDir }: Configuration): string {
  const code = codeOf(error);
  if (error instanceof StoreError) {
    // Codes are specific, as in SQLITE_READONLY_DIRECTORY; the longest name that begins one explains it.
    const known = Object.keys(STORE_FAULTS).find((name) => code.startsWith(name)) ?? "";
    return `The database in ${dataDir} cannot be used: ${STORE_FAULTS[known] ?? `${error.message} (${code})`}.`;
  }
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that program, or set PORT to another number.`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
    case "ENOENT":
      return isListening(error)
        ? `Port ${port} may not be used by this account. Set PORT to a number above 1023.`
        : `The folder ${dataDir} cannot be used (${code}). Set DATA_DIR to a folder this server may write.`;
    case "ENOTFOUND":
    case "EADDRNOTAVAIL":
      return `HOST is "${host}", which is no address of this machine. Set localhost, or 0.0.0.0 for all addresses.`;
    default:
      return `The server could not start: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isListening(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "listen";
}
