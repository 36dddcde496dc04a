import type { Configuration } from "./configuration.ts";
import { explainStoreFault } from "./explain-store-fault.ts";
import { StoreError } from "./store/store.ts";

/** One sentence that says why the server could not start, and what to do. */
export function explainStartFault(error: unknown, configuration: Configuration): string {
  if (error instanceof StoreError) return explainStoreFault(error, configuration);
  const { port, host, dataDir } = configuration;
  const code = codeOf(error);
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
