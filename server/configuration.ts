import { resolve } from "node:path";

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
}

/** A configuration, or one sentence per fault that says what to set instead. */
export type ParsedConfiguration =
  | { readonly kind: "configuration"; readonly configuration: Configuration }
  | { readonly kind: "faults"; readonly faults: readonly string[] };

const LOG_LEVELS: readonly string[] = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];
const SHORTEST_KEY = 32;

/** Reads the configuration from environment variables. An empty variable counts as not set. `home` is the project. */
export function parseConfiguration(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): ParsedConfiguration {
  const read = (name: string): string | undefined => env[name]?.trim() || undefined;
  const folder = (name: string): string | undefined => {
    const value = read(name);
    return value === undefined ? undefined : resolve(value);
  };
  const {
    PORT = "3000",
    LOG_LEVEL = "info",
    PUBLIC_URL,
    RECEIPT_KEY,
  } = {
    PORT: read("PORT"),
    LOG_LEVEL: read("LOG_LEVEL"),
    PUBLIC_URL: read("PUBLIC_URL"),
    RECEIPT_KEY: read("RECEIPT_KEY"),
  };
  const faults = [
    isPort(PORT) ? "" : `PORT is "${PORT}": set a whole number from 0 to 65535, such as 3000.`,
    LOG_LEVELS.includes(LOG_LEVEL) ? "" : `LOG_LEVEL is "${LOG_LEVEL}": set one of ${LOG_LEVELS.join(", ")}.`,
    PUBLIC_URL === undefined || isOrigin(PUBLIC_URL)
      ? ""
      : `PUBLIC_URL is "${PUBLIC_URL}": set the address people use, without a path, such as https://formulare.example.`,
    RECEIPT_KEY === undefined || RECEIPT_KEY.length >= SHORTEST_KEY
      ? ""
      : `RECEIPT_KEY is too short: set at least ${SHORTEST_KEY} random characters, or leave it out to have one made.`,
  ].filter((fault) => fault !== "");
  if (faults.length > 0) return { kind: "faults", faults };
  return {
    kind: "configuration",
    configuration: {
      port: Number(PORT),
      host: read("HOST") ?? "localhost",
      dataDir: folder("DATA_DIR") ?? resolve(home, "data"),
      formsDir: folder("FORMS_DIR") ?? home,
      siteDir: folder("SITE_DIR"),
      publicUrl: PUBLIC_URL?.replace(/\/$/, ""),
      logLevel: LOG_LEVEL,
      receiptKey: RECEIPT_KEY,
    },
  };
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "";
}
