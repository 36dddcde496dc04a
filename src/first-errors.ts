import type { Finding } from "./form/finding.ts";

/**
 * The findings as people are told them: of a place that is wrong in several ways only the first, the next once that is
 * mended. A number where a name belongs has both a character that no name has and no letter; one thing is to be done.
 */
export function firstErrors(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ severity, pointer }) => {
    const isTold = severity === "error" && told.has(pointer);
    if (severity === "error") told.add(pointer);
    return !isTold;
  });
}
