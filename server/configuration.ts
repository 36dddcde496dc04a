import { resolve } from "node:path";

import { readEnvironment, type EnvironmentReader, type Setting } from "./read-environment.ts";

/** How this server runs, as the operator set it in the environment. */
export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Folder of the database, the receipt key and the cache. */
  readonly dataDir: string;
  /** Folder that holds `schemas` and `ui-schemas`. */
  readonly formsDir: string;
  /** Folder of the operator's own imprint, privacy and accessibility pages. */
  readonly siteDir?: string;
  readonly publicUrl?: string;
  readonly logLevel: string;
  /** Key of the receipts' secrets; made once in `dataDir` where the environment has none. */
  readonly receiptKey?: string;
  /** The PostgreSQL that keeps the submissions; without it a SQLite file in `dataDir` does. */
  readonly databaseUrl?: string;
  /** How many connections to PostgreSQL at most. */
  readonly databaseConnections: number;
  /** Keys of 32 bytes that seal answers at rest: the first seals, all open. Without any answers are kept in clear. */
  readonly answersKeys: readonly Uint8Array[];
  /** After how many days submissions are deleted, by form; `*` stands for all others. Not named: never. */
  readonly retentionDays: Readonly<Record<string, number>>;
  /** How many proxies stand in front; so many addresses of `X-Forwarded-For` are believed. */
  readonly trustedHops: number;
  /** How many calls one address may make in a minute, by kind of call; 0 for any number. */
  readonly callsPerMinute: Readonly<Record<string, number>>;
  /** Port on the loopback address at which `/metrics` is served; without it nowhere. */
  readonly metricsPort?: number;
  /** Megabytes that must be free in `dataDir` for this server to call itself ready. */
  readonly leastFreeMegabytes: number;
}

/** A configuration, or one sentence per fault that says what to set instead. */
export type ParsedConfiguration =
  | { readonly kind: "configuration"; readonly configuration: Configuration }
  | { readonly kind: "faults"; readonly faults: readonly string[] };

const LOG_LEVELS: readonly string[] = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];
const SHORTEST_KEY = 32;
const KEY_BYTES = 32;

const LOG_LEVEL: Setting = { isGood: (text) => LOG_LEVELS.includes(text), instead: `one of ${LOG_LEVELS.join(", ")}` };
const PUBLIC_URL: Setting = {
  isGood: isOrigin,
  instead: "the address people use, without a path, such as https://formulare.example",
};
const RECEIPT_KEY: Setting = {
  isGood: (text) => text.length >= SHORTEST_KEY,
  instead: `at least ${SHORTEST_KEY} random characters, or leave it out to have a key made`,
  isSecret: true,
};
const DATABASE_URL: Setting = {
  isGood: (text) => /^postgres(?:ql)?:$/.test(URL.parse(text)?.protocol ?? ""),
  instead: "the address of a PostgreSQL database, such as postgres://user:password@host:5432/database",
  isSecret: true,
};
const ANSWERS_KEYS: Setting = {
  isGood: (text) => text.split(",").every((key) => parseKey(key).length === KEY_BYTES),
  instead: `keys of ${KEY_BYTES} random bytes in base64 with commas between, each made by: openssl rand -base64 32`,
  isSecret: true,
};

/** Reads the configuration from environment variables. An empty variable counts as not set. `home` is the project. */
export function parseConfiguration(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): ParsedConfiguration {
  const read = readEnvironment(env);
  const configuration: Configuration = {
    port: read.number("PORT", { least: 0, most: 65_535, example: "3000" }) ?? 3000,
    host: read.text("HOST") ?? "localhost",
    dataDir: read.folder("DATA_DIR") ?? resolve(home, "data"),
    formsDir: read.folder("FORMS_DIR") ?? home,
    siteDir: read.folder("SITE_DIR"),
    publicUrl: read.text("PUBLIC_URL", PUBLIC_URL)?.replace(/\/$/, ""),
    logLevel: read.text("LOG_LEVEL", LOG_LEVEL) ?? "info",
    receiptKey: read.text("RECEIPT_KEY", RECEIPT_KEY),
    ...parseStore(read),
    trustedHops: read.number("TRUSTED_HOPS", { least: 0, most: 10, example: "1" }) ?? 0,
    callsPerMinute: read.numbers("CALLS_PER_MINUTE", { least: 0, most: 1_000_000, example: "submissions=60" }),
    metricsPort: read.number("METRICS_PORT", { least: 0, most: 65_535, example: "9464" }),
    leastFreeMegabytes: read.number("LEAST_FREE_MB", { least: 0, most: 1_000_000, example: "500" }) ?? 500,
  };
  return read.faults.length > 0 ? { kind: "faults", faults: read.faults } : { kind: "configuration", configuration };
}

type StoreConfiguration = Pick<Configuration, "databaseUrl" | "databaseConnections" | "answersKeys" | "retentionDays">;

function parseStore(read: EnvironmentReader): StoreConfiguration {
  const keys = read.text("ANSWERS_KEYS", ANSWERS_KEYS);
  return {
    databaseUrl: read.text("DATABASE_URL", DATABASE_URL),
    databaseConnections: read.number("DATABASE_CONNECTIONS", { least: 2, most: 100, example: "10" }) ?? 10,
    answersKeys: keys?.split(",").map(parseKey) ?? [],
    retentionDays: read.numbers("RETENTION_DAYS", { least: 1, most: 36_500, example: "*=365" }),
  };
}

function parseKey(text: string): Uint8Array {
  return Buffer.from(text.trim(), "base64");
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "";
}
