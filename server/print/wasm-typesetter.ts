import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

import init, { TypstCompilerBuilder, TypstFontResolverBuilder } from "@myriaddreamin/typst-ts-web-compiler";

import type { Diagnostic } from "./diagnostic.ts";
import { fontFiles } from "./fonts.ts";
import { PAYLOAD_FILE, type Sources, type Typeset, type Typesetter } from "./typesetter.ts";

const require = createRequire(import.meta.url);
// Done while the module loads: the process is not ready before, and no print pays for it.
await init({ module_or_path: await readFile(require.resolve("@myriaddreamin/typst-ts-web-compiler/wasm")) });

/**
 * The same typesetter for platforms without a native binary, slower by half: its PDF is tagged but does not claim
 * PDF/UA-1, and carries no creation time.
 */
export async function createWasmTypesetter(sources: Sources, main: string): Promise<Typesetter> {
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const fonts = new TypstFontResolverBuilder();
  for (const font of await Promise.all(fontFiles.map((file) => readFile(file)))) fonts.add_raw_font(font);
  const compiler = await builder.build();
  compiler.set_fonts(await fonts.build());
  for (const [file, text] of Object.entries(sources)) compiler.add_source(`/${file}`, text);
  return {
    typeset({ payload }) {
      compiler.map_shadow(`/${PAYLOAD_FILE}`, Buffer.from(payload));
      // The package types the outcome as `any`; asked for diagnostics format 3 it has these two members.
      const outcome: Outcome = compiler.compile(`/${main}`, undefined, "pdf", 3);
      return toTypeset(outcome);
    },
    // The package offers no way to: the pool replaces the process instead.
    tidy: () => {},
  };
}

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly RawDiagnostic[];
}

/** `range` is written `line:column-line:column`, counted from 0. */
interface RawDiagnostic {
  readonly severity: string;
  readonly message: string;
  readonly path?: string;
  readonly range?: string;
}

function toTypeset({ result, diagnostics = [] }: Outcome): Typeset {
  if (result !== undefined && diagnostics.length === 0) return { kind: "pdf", bytes: result };
  return { kind: "faulty", diagnostics: diagnostics.map(toDiagnostic) };
}

function toDiagnostic({ severity, message, path, range }: RawDiagnostic): Diagnostic {
  const [, line, column] = /^(\d+):(\d+)/.exec(range ?? "") ?? [];
  return {
    severity: severity.toLowerCase() === "warning" ? "warning" : "error",
    message,
    file: path?.slice(path.lastIndexOf("/") + 1),
    line: line === undefined ? undefined : Number(line) + 1,
    column: column === undefined ? undefined : Number(column) + 1,
    hints: [],
  };
}
