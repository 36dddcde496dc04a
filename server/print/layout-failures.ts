import type { FileProblem } from "../catalogue/file-problem.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { LAYOUT_FILE } from "./payload.ts";

/** Remembers which layouts failed when they were last used. */
export interface LayoutFailures {
  failed(revision: LoadedDefinition, diagnostics: readonly Diagnostic[]): void;
  succeeded(revision: LoadedDefinition): void;
  list(): readonly FileProblem[];
}

/** A memory of one entry per revision. */
export function createLayoutFailures(): LayoutFailures {
  const problems = new Map<string, FileProblem>();
  return {
    failed(definition, diagnostics) {
      problems.set(keyOf(definition), toProblem(definition, diagnostics));
    },
    succeeded(definition) {
      problems.delete(keyOf(definition));
    },
    list: () => [...problems.values()],
  };
}

function keyOf({ form, revision }: LoadedDefinition): string {
  return `${form}/${revision}`;
}

function toProblem({ form, revision, files }: LoadedDefinition, diagnostics: readonly Diagnostic[]): FileProblem {
  const [first] = diagnostics;
  const { line, column } = first ?? {};
  const isOwn = LAYOUT_FILE in files && (first?.file === undefined || first.file === "print.typ");
  return {
    form,
    revision,
    file: isOwn ? `ui-schemas/${form}/${revision}/print.typ` : `server/print/typst/${first?.file ?? "default.typ"}`,
    ...(line !== undefined && column !== undefined && { position: { line, column } }),
    message: first?.message ?? "the layout failed without saying why",
    remedy: first?.hints[0] ?? "Correct the layout; every print of this revision fails until then",
  };
}
