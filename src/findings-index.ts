import type { Finding } from "./form/finding.ts";

/** The findings of one check, looked up by place. */
export interface FindingsIndex {
  readonly all: readonly Finding[];
  /** What may be shown by now: the applicant has been to the place. */
  readonly shown: readonly Finding[];
  /** Shown findings at exactly this pointer. */
  readonly at: (pointer: string) => readonly Finding[];
  /** Shown findings at or below each item of the array at `pointer`, by index. */
  readonly byItem: (pointer: string) => ReadonlyMap<number, readonly Finding[]>;
}

const NONE: readonly Finding[] = [];

/**
 * Indexes findings once per change. A touched place shows what is found there; one written with a slash at its end,
 * such as that of a row left behind, also what is found below it.
 */
export function indexFindings(all: readonly Finding[], touched: readonly string[]): FindingsIndex {
  const places = new Set(touched);
  const shown = all.filter(({ pointer }) => waysTo(pointer).some((way) => places.has(way)));
  const byPointer = Map.groupBy(shown, ({ pointer }) => pointer);
  return {
    all,
    shown,
    at: (pointer) => byPointer.get(pointer) ?? NONE,
    byItem: (pointer) => {
      const within = shown.filter((finding) => finding.pointer.startsWith(`${pointer}/`));
      return Map.groupBy(within, (finding) => Number.parseInt(finding.pointer.slice(pointer.length + 1), 10));
    },
  };
}

/** The pointer itself, and everything it lies in, with a slash. */
function waysTo(pointer: string): readonly string[] {
  const around = [...pointer.matchAll(/\//g)].map(({ index }) => pointer.slice(0, index + 1));
  return [pointer, `${pointer}/`, ...around];
}

/** Tells whether two lists say the same: lists are made anew on every change, findings rarely differ. */
export function isSameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return (
    a.length === b.length &&
    a.every((finding, index) => {
      const other = b[index];
      return (
        finding.pointer === other?.pointer && finding.message === other.message && finding.confirmed === other.confirmed
      );
    })
  );
}
