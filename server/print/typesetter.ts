import type { Diagnostic } from "./diagnostic.ts";

/** The sources of one paper: file name within the virtual root, such as `form/print.typ`, and content. */
export type Sources = Readonly<Record<string, string>>;

/** One print: `payload` is the JSON the sources read, `time` the creation time in seconds since 1970. */
export interface TypesetJob {
  readonly payload: string;
  readonly time: number;
}

export type Typeset =
  | { readonly kind: "pdf"; readonly bytes: Uint8Array }
  | { readonly kind: "faulty"; readonly diagnostics: readonly Diagnostic[] };

/** Sets the papers of one revision. It sees its sources and nothing else. Warnings count as errors. */
export interface Typesetter {
  typeset(job: TypesetJob): Typeset;
  /** Frees what earlier prints left behind; wanted after every print, best when nobody waits for it. */
  tidy(): void;
}

/** A folder that must not exist: sources live only in the compiler's memory, so no path leads to the disk. */
export const ROOT = "/v";
export const PAYLOAD_FILE = "payload.json";
