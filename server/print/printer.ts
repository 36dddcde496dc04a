import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

import type { Finding } from "../../src/form/finding.ts";
import type { FileProblem } from "../catalogue/file-problem.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { createLayoutFailures } from "./layout-failures.ts";
import { LAYOUT_FILE, makePayload, type PrintInput, type TooLong, type TooMuchText } from "./payload.ts";
import { createPool, type PoolOptions } from "./pool.ts";
import { redact } from "./redact.ts";
import { refuseLayout } from "./refuse-layout.ts";
import type { Sources } from "./typesetter.ts";

/** What became of a print. */
export type PrintOutcome =
  | {
      readonly kind: "pdf";
      readonly bytes: Uint8Array;
      /** A name a person would choose; it tells form and reference, nothing of the answers. */
      readonly fileName: string;
      /** One per text in which a character could not be printed; pointers into the answers. */
      readonly findings: readonly Finding[];
    }
  /** Too many prints are waiting: try again in a few seconds. */
  | { readonly kind: "busy" }
  /** The answers fill more sheets than one print may have. */
  | TooLong
  /** The answers hold more text than one print may have. */
  | TooMuchText
  /** The layout is faulty or took too long. `id` ties the applicant's message to the log. */
  | { readonly kind: "template-error"; readonly id: string; readonly diagnostics: readonly Diagnostic[] };

/** Prints answers on the paper of their revision. */
export interface Printer {
  print(input: PrintInput): Promise<PrintOutcome>;
  /** What is wrong with the layouts whose last print failed, for those who keep the revisions. */
  failures(): readonly FileProblem[];
  /** Process ids of the printing processes, for the operator's metrics. */
  pids(): readonly number[];
  close(): void;
}

/** Sheets one print may have: twice what the largest list of 500 rows needs. */
const MOST_SHEETS = 220;

/** Milliseconds a print may take for each of its sheets, beside the limit that every print has. */
const SHEET_TIME = 100;

const lib = (name: string): string => readFileSync(new URL(`typst/${name}`, import.meta.url), "utf8");

const LIBRARY: Sources = Object.fromEntries(
  ["form.typ", "boxes.typ", "fitting.typ", "notes.typ", "default.typ"].map((name) => [`lib/${name}`, lib(name)]),
);

/**
 * Makes a printer with a pool of child processes, none of which runs before the first print. Equal input gives equal
 * bytes: the PDF's creation time is `receivedAt`, for a print that was not handed in the day the revision came into
 * force.
 */
export function createPrinter(options: PoolOptions = {}): Printer {
  const pool = createPool(options);
  const failures = createLayoutFailures();

  function fail(revision: LoadedDefinition, diagnostics: readonly Diagnostic[]): PrintOutcome {
    failures.failed(revision, diagnostics);
    return { kind: "template-error", id: randomUUID(), diagnostics };
  }

  return {
    async print(input) {
      const { revision } = input;
      const layout = revision.files[LAYOUT_FILE];
      const refused = layout === undefined ? [] : refuseLayout(layout, "print.typ");
      if (refused.length > 0) return fail(revision, refused);
      const payload = makePayload(input, MOST_SHEETS);
      if (payload.kind !== "payload") return payload;
      const { json, codes, findings, mark } = payload;
      const order = { ...sourcesOf(revision), time: timeOf(input), payload: JSON.stringify(json), codes };
      const printed = await pool.print(order, codes.length * SHEET_TIME);
      switch (printed.kind) {
        case "pdf":
          failures.succeeded(revision);
          return { kind: "pdf", bytes: printed.bytes, fileName: fileNameOf(revision, mark), findings };
        case "busy":
          return printed;
        case "faulty":
          return fail(revision, redact(printed.diagnostics, json["answers"]));
        case "killed":
          return fail(revision, [killedDiagnostic(printed.reason)]);
      }
    },
    failures: failures.list,
    pids: pool.pids,
    close: pool.close,
  };
}

/** What one compiler, with a root of its own, is made of: it serves one layout of one revision. */
function sourcesOf({ form, revision, files }: LoadedDefinition) {
  const layout = files[LAYOUT_FILE];
  const hash = createHash("sha256").update(layout ?? "");
  const key = `${form}/${revision}/${hash.digest("hex")}`;
  if (layout === undefined) return { key, main: "lib/default.typ", sources: LIBRARY };
  return { key, main: "form/print.typ", sources: { ...LIBRARY, "form/print.typ": layout } };
}

function timeOf({ receivedAt, revision }: PrintInput): number {
  const time = receivedAt ?? new Date(`${revision.manifest.validFrom}T00:00:00Z`);
  return Math.floor(time.getTime() / 1000);
}

function fileNameOf({ form }: LoadedDefinition, mark: string | undefined): string {
  return `${form}-${mark ?? "leer"}.pdf`;
}

function killedDiagnostic(reason: "too-slow" | "died"): Diagnostic {
  const message =
    reason === "too-slow" ? "the layout took too long and was stopped" : "the layout made the compiler crash";
  return { severity: "error", message, hints: [] };
}
