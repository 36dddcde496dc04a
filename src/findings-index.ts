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
 * such as that of a row left behind, also what is found below it. Where a place has the same findings as in the index
 * before, it has the same list of them; where nothing else is shown, all of them.
 */
export function indexFindings(
  all: readonly Finding[],
  touched: readonly string[],
  before?: FindingsIndex,
): FindingsIndex {
  const places = placesOf(touched);
  const shown = all.filter(({ pointer }) => isTouched(pointer, places));
  if (before !== undefined && isSameFindings(before.shown, shown)) return { ...before, all };
  const byPointer = new Map<string, readonly Finding[]>(Map.groupBy(shown, ({ pointer }) => pointer));
  for (const [pointer, found] of byPointer) {
    const known = before?.at(pointer);
    if (known !== undefined && isSameFindings(known, found)) byPointer.set(pointer, known);
  }
  const byItem = new Map<string, ReadonlyMap<number, readonly Finding[]>>();
  return {
    all,
    shown,
    at: (pointer) => byPointer.get(pointer) ?? NONE,
    byItem: (pointer) => {
      const grouped = byItem.get(pointer) ?? groupByItem(shown, pointer);
      byItem.set(pointer, grouped);
      return grouped;
    },
  };
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function placesOf(touched: readonly string[]): ReadonlySet<string> {
  const places = known.get(touched) ?? new Set(touched);
  known.set(touched, places);
  return places;
}

/** Whether the pointer itself, or with a slash anything it lies in, is among the places. */
function isTouched(pointer: string, places: ReadonlySet<string>): boolean {
  if (places.has(pointer) || places.has(`${pointer}/`)) return true;
  for (let at = pointer.indexOf("/"); at >= 0; at = pointer.indexOf("/", at + 1)) {
    if (places.has(pointer.slice(0, at + 1))) return true;
  }
  return false;
}

function groupByItem(shown: readonly Finding[], list: string): ReadonlyMap<number, readonly Finding[]> {
  const within = shown.filter(({ pointer }) => pointer.startsWith(`${list}/`));
  return Map.groupBy(within, ({ pointer }) => Number.parseInt(pointer.slice(list.length + 1), 10));
}

/** Tells whether two lists hold the same findings: lists are made anew at every check, findings only where they change. */
export function isSameFindings(a: readonly Finding[] = NONE, b: readonly Finding[] = NONE): boolean {
  return a.length === b.length && a.every((finding, index) => finding === b[index]);
}
