import type { Sources, Typeset } from "./typesetter.ts";

/** What the pool tells a child. Each print is answered by one `Reply` with its number. */
export interface PrintOrder {
  readonly number: number;
  /** Names the sources: the same key always stands for the same sources. */
  readonly key: string;
  readonly main: string;
  readonly sources: Sources;
  /** The payload without drawings; `codes` are the texts the child draws as QR codes. */
  readonly payload: string;
  readonly codes: readonly (string | null)[];
  readonly time: number;
}

/** What a child tells the pool: once that it is ready, then one outcome per order. */
export type ChildMessage =
  /** `mostPrints`: after so many its memory has grown too much, and another process should take its place. */
  | { readonly kind: "ready"; readonly mostPrints: number }
  | { readonly kind: "done"; readonly number: number; readonly outcome: Typeset };
