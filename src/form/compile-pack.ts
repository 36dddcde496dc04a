import { Ajv, type Options } from "ajv";
import { Ajv2019 } from "ajv/dist/2019.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";

import type { Definition, Schema } from "./definition.ts";
import { FORMATS } from "./formats.ts";
import { INLINED } from "./inlined.ts";
import { listPackSchemas } from "./pack-schemas.ts";
import { ANNOTATIONS, KEYWORDS } from "./vocabulary.ts";

/** A pack as text, and what strict mode would have refused in a schema that is not of our own dialect. */
export interface CompiledPack {
  /** An ES module; its last line is its `export`. */
  readonly source: string;
  readonly warnings: readonly string[];
}

const OPTIONS: Options = {
  allErrors: true,
  messages: false,
  strictTypes: false,
  strictRequired: false,
  strictTuples: false,
  ownProperties: true,
  multipleOfPrecision: 8,
  code: { source: true },
};

/** Schemas need absolute ids to refer to each other; nothing is ever fetched from here (RFC 2606, section 2). */
const BASE = "https://pack.invalid/";

/**
 * Compiles every validator of a revision to one ES module without imports.
 * Draft-07 is our own dialect and is read strictly: an unknown keyword or format throws. 2019-09 and 2020-12, named
 * by `$schema`, load with strict off.
 * @throws Error when a schema does not compile, or when the module would still need something from ajv.
 */
export function compilePack(definition: Definition): CompiledPack {
  const warnings: string[] = [];
  const ajv = createAjv(definition.schema, warnings);
  const root = rootId(definition.schema);
  ajv.addSchema(definition.schema, root);
  const names: Record<string, string> = {};
  for (const [index, { key, schema, branch }] of listPackSchemas(definition).entries()) {
    names[key] = key === "/schema" ? root : `${BASE}${index}`;
    if (key !== "/schema") ajv.addSchema(branch === undefined ? schema : { $ref: `${root}#${branch}` }, names[key]);
  }
  return { source: toModule(standalone(ajv, names)), warnings };
}

function rootId(schema: Schema): string {
  return typeof schema["$id"] === "string" ? schema["$id"].replace(/#$/, "") : `${BASE}root`;
}

function createAjv(schema: Schema, warnings: string[]): Ajv {
  const dialect = typeof schema["$schema"] === "string" ? schema["$schema"] : "";
  const log = (message: unknown): void => void warnings.push(String(message));
  const logger = { log, warn: log, error: log };
  const ajv = pick(dialect, { ...OPTIONS, logger });
  for (const keyword of KEYWORDS) ajv.addKeyword(keyword);
  ajv.addVocabulary([...ANNOTATIONS]);
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  return ajv;
}

function pick(dialect: string, options: Options): Ajv {
  if (dialect.includes("2020-12")) return new Ajv2020({ ...options, strictSchema: "log" });
  if (dialect.includes("2019-09")) return new Ajv2019({ ...options, strictSchema: "log" });
  return new Ajv({ ...options, strictSchema: true });
}

function standalone(ajv: Ajv, names: Readonly<Record<string, string>>): string {
  // ajv's module is CommonJS: under Node's ES module loader its default export arrives one level down.
  const generate = typeof standaloneCode === "function" ? standaloneCode : (standaloneCode as DefaultExport).default;
  return generate(ajv, names);
}

interface DefaultExport {
  readonly default: typeof standaloneCode;
}

/**
 * Asks the browser to compile the module whole while it arrives: nearly all of it runs at the first check, and to compile
 * it function by function then keeps the page waiting. It is Chromium's explicit compile hint, to others a comment.
 */
const COMPILE_HINT = "//# allFunctionsCalledOnLoad\n";

function toModule(code: string): string {
  const inlined = INLINED.reduce((text, { request, source }) => text.replaceAll(request, source), code);
  if (inlined.includes("require(")) {
    throw new Error(`the rule pack still needs ${/require\([^)]*\)/.exec(inlined)?.[0] ?? "a module"}`);
  }
  return `${COMPILE_HINT}const pack = (function (exports) {${inlined}return exports;})({});\nexport { pack };\n`;
}
