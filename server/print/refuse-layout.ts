import type { Diagnostic } from "./diagnostic.ts";

/** Deeper brackets than this make the compiler overflow its stack. */
const MOST_NESTING = 200;
const MOST_LENGTH = 500_000;

const FORBIDDEN: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  { pattern: /@preview\b/, message: "a layout loads no packages (@preview)" },
  { pattern: /@local\b/, message: "a layout loads no packages (@local)" },
  { pattern: /\beval\b/, message: "a layout runs no text as code (eval)" },
  { pattern: /\bplugin\b/, message: "a layout loads no plugins (plugin)" },
];

/** What speaks against giving a layout to the compiler at all; empty when nothing does. `file` is named in the findings. */
export function refuseLayout(source: string, file: string): readonly Diagnostic[] {
  if (source.length > MOST_LENGTH)
    return [fault(`a layout has at most ${MOST_LENGTH} characters`, { file, at: 0, source })];
  const forbidden = FORBIDDEN.flatMap(({ pattern, message }) => {
    const at = source.search(pattern);
    return at < 0 ? [] : [fault(message, { file, at, source })];
  });
  const deep = findDeepest(source);
  return deep === undefined
    ? forbidden
    : [...forbidden, fault(`brackets are nested deeper than ${MOST_NESTING}`, { file, at: deep, source })];
}

function findDeepest(source: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character)) depth = Math.max(0, depth - 1);
    if (depth > MOST_NESTING) return at;
  }
  return undefined;
}

function fault(
  message: string,
  { file, at, source }: { readonly file: string; readonly at: number; readonly source: string },
): Diagnostic {
  const lines = source.slice(0, at).split("\n");
  return { severity: "error", message, file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, hints: [] };
}
