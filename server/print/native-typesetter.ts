import { NodeCompiler, type NodeError } from "@myriaddreamin/typst-ts-node-compiler";

import type { Diagnostic } from "./diagnostic.ts";
import { fontFolders } from "./fonts.ts";
import { PAYLOAD_FILE, ROOT, type Sources, type Typeset, type TypesetJob, type Typesetter } from "./typesetter.ts";

/** How many prints a piece of unused work stays in the cache all compilers share: 0 triples the time, none lets memory grow. */
const CACHE_AGE = 5;

/** A typesetter on the compiler's native binary: PDF/UA-1, checked by its exporter. */
export function createNativeTypesetter(sources: Sources, main: string): Typesetter {
  const compiler = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontPaths: [...fontFolders] }] });
  for (const [file, text] of Object.entries(sources)) compiler.mapShadow(`${ROOT}/${file}`, Buffer.from(text));
  return {
    typeset(job) {
      compiler.mapShadow(`${ROOT}/${PAYLOAD_FILE}`, Buffer.from(job.payload));
      return run(compiler, main, job);
    },
    tidy: () => void compiler.evictCache(CACHE_AGE),
  };
}

function run(compiler: NodeCompiler, main: string, { time }: TypesetJob): Typeset {
  const compiled = compiler.compile({ mainFilePath: `${ROOT}/${main}` });
  const fault = compiled.hasError() ? compiled.takeError() : compiled.takeWarnings();
  if (fault !== null || compiled.result === null) return { kind: "faulty", diagnostics: read(compiler, fault) };
  try {
    const bytes = compiler.pdf(compiled.result, { pdfStandard: "ua-1", creationTimestamp: time });
    return { kind: "pdf", bytes };
  } catch (error) {
    return { kind: "faulty", diagnostics: exportFaults(String(error)) };
  }
}

/** A diagnostic as the binary gives it; lines and columns from 0, severity 2 is a warning. */
interface RawDiagnostic {
  readonly message: string;
  readonly path?: string;
  readonly severity?: number;
  readonly range?: { readonly start: { readonly line: number; readonly character: number } } | null;
  readonly hints?: readonly string[];
}

function read(compiler: NodeCompiler, fault: NodeError | null): readonly Diagnostic[] {
  // The package types its diagnostics as `any[]`.
  const raw: readonly RawDiagnostic[] = fault === null ? [] : compiler.fetchDiagnostics(fault);
  return raw.map(({ message, path, severity, range, hints }) => ({
    severity: severity === 2 ? "warning" : "error",
    message,
    file: path?.slice(path.lastIndexOf("/") + 1),
    line: range == null ? undefined : range.start.line + 1,
    column: range == null ? undefined : range.start.character + 1,
    hints: hints ?? [],
  }));
}

/** Faults found while the PDF is written come as the debug text of a list, without a place. */
function exportFaults(text: string): readonly Diagnostic[] {
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)".*?hints: \[((?:[^\]"]|"(?:[^"\\]|\\.)*")*)\]/g)];
  if (found.length === 0) return [{ severity: "error", message: text, hints: [] }];
  return found.map(([, message = "", hints = ""]) => ({
    severity: "error",
    message,
    hints: [...hints.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, hint = ""]) => hint),
  }));
}
