import type { Configuration } from "./configuration.ts";
import type { StoreError } from "./store/store.ts";

type Where = Pick<Configuration, "dataDir" | "databaseUrl">;

const ANY: Readonly<Record<string, string>> = {
  NEWER:
    "a newer version of this software made its tables, and nothing was changed. Start that version, or bring back a " +
    "backup made before",
  KEY_MISSING:
    "its answers were sealed with a key that is missing. Add that key to ANSWERS_KEYS, after the current one",
};

const SQLITE: Readonly<Record<string, string>> = {
  ...ANY,
  IN_USE: "another server has it open. Stop that one, or use PostgreSQL (DATABASE_URL) to run several",
  MISSING:
    "it is gone, although a server kept submissions there. Bring back a backup (npm run restore); only if there never " +
    "was one, remove vordruck.sqlite-lock",
  SQLITE_BUSY: "another program holds it locked. Stop that program, or set DATA_DIR to another folder",
  SQLITE_CANTOPEN:
    "it cannot be opened. Check that the folder exists and may be written, or set DATA_DIR to another one",
  SQLITE_CORRUPT: "it is damaged. Move it away and bring back a backup (npm run restore)",
  SQLITE_FULL: "the disk is full. Make room, or set DATA_DIR to a folder on another disk",
  SQLITE_NOTADB: "it is no SQLite database. Move it away and bring back a backup (npm run restore)",
  SQLITE_READONLY: "it may only be read. Give the account this server runs as the right to write it",
};

const POSTGRES: Readonly<Record<string, string>> = {
  ...ANY,
  NOT_DURABLE: "it would lose acknowledged submissions in a crash. Turn fsync and synchronous_commit on there",
  "08": "it did not answer. Check that it runs and that host and port in DATABASE_URL are right",
  "28": "it refused user or password. Check both in DATABASE_URL",
  "3D": "there is no database of that name. Create it, or correct the name in DATABASE_URL",
  "42501": "the user may not make tables there. Grant it the right to create in the schema",
  "53300": "it has no free connections. Raise its max_connections or lower DATABASE_CONNECTIONS",
  "57": "it is starting or stopping. Try again in a moment",
  ECONNREFUSED: "nothing answers there. Check that it runs and that host and port in DATABASE_URL are right",
  ENOTFOUND: "that host is not known. Check the host in DATABASE_URL",
  EAI_AGAIN: "that host is not known right now. Check the host in DATABASE_URL and the name service",
  ETIMEDOUT: "it did not answer in time. Check host and port in DATABASE_URL, and firewalls between",
  EHOSTUNREACH: "that host cannot be reached. Check the host in DATABASE_URL and the network",
  PG: "it did not answer in time or broke off. Check host and port in DATABASE_URL, and firewalls between",
};

/** One sentence that says why the store cannot be used, and what to do. No password stands in it. */
export function explainStoreFault({ code, message }: StoreError, { dataDir, databaseUrl }: Where): string {
  const known = databaseUrl === undefined ? SQLITE : POSTGRES;
  // Codes are specific, as in SQLITE_READONLY_DIRECTORY; the name that begins one explains it.
  const name = Object.keys(known).find((it) => code.startsWith(it)) ?? "";
  const subject =
    databaseUrl === undefined ? `The database in ${dataDir}` : `The PostgreSQL database ${addressOf(databaseUrl)}`;
  return `${subject} cannot be used: ${known[name] ?? `${message} (${code})`}.`;
}

function addressOf(databaseUrl: string): string {
  const url = URL.parse(databaseUrl);
  return url === null ? "" : `${url.host}${url.pathname}`;
}
