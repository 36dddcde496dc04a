import type { Finding } from "./form/finding.ts";

/**
 * The findings as people are told them: of a place that is wrong in several ways only the first, the next once that is
 * mended. A number where a name belongs has both a character that no name has and no letter; one thing is to be done.
 * That a text is too long comes last: without what does not belong in it, it may be just as long as it should be.
 */
export function firstErrors(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  const wrong = new Set(findings.flatMap((it) => (isError(it) && it.keyword !== "maxLength" ? it.pointer : [])));
  return findings.filter((finding) => {
    if (!isError(finding)) return true;
    const { pointer, keyword } = finding;
    const isTold = told.has(pointer) || (keyword === "maxLength" && wrong.has(pointer));
    if (!isTold) told.add(pointer);
    return !isTold;
  });
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}
