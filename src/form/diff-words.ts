/** A run of words that both texts have, or only the older or the newer one. */
export interface WordRun {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Texts longer than this are told as replaced in one piece: comparing them word by word would take too long. */
const MOST_WORDS = 4_000;

/** What changed from one text to another, word by word; the shortest such list (longest common subsequence). */
export function diffWords(before: string, after: string): readonly WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joinRuns([...same(a.slice(0, start)), ...middle, ...same(a.slice(a.length - end))]);
}

function same(words: readonly string[]): readonly WordRun[] {
  return words.map((text) => ({ kind: "same", text }));
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function diffMiddle(a: readonly string[], b: readonly string[]): readonly WordRun[] {
  const removed = a.map((text): WordRun => ({ kind: "removed", text }));
  const added = b.map((text): WordRun => ({ kind: "added", text }));
  if (a.length === 0 || b.length === 0 || a.length + b.length > MOST_WORDS) return [...removed, ...added];
  return walk(a, b, commonLengths(a, b));
}

/** Lengths of the longest common subsequences of every two tails. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      const next = rows[i + 1];
      if (row === undefined || next === undefined) continue;
      row[j] = a[i] === b[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function walk(a: readonly string[], b: readonly string[], lengths: readonly Uint16Array[]): readonly WordRun[] {
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [before, after] = [a[i], b[j]];
    if (before !== undefined && before === after) {
      runs.push({ kind: "same", text: before });
      i++;
      j++;
    } else if (
      before !== undefined &&
      (after === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))
    ) {
      runs.push({ kind: "removed", text: before });
      i++;
    } else {
      runs.push({ kind: "added", text: after ?? "" });
      j++;
    }
  }
  return runs;
}

/** Joins neighbours of one kind; between two runs of the same kind what was removed comes first. */
function joinRuns(runs: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) joined[joined.length - 1] = { kind: run.kind, text: `${last.text} ${run.text}` };
    else joined.push(run);
  }
  return joined;
}
