import type { Finding } from "../form/finding.ts";
import { FindingText } from "../parts/finding-list.tsx";

export interface RowFindingsProps {
  readonly findings: readonly Finding[];
  /** What a finding speaks of, row included. */
  readonly nameOf: (finding: Finding) => string;
}

/** Findings of a row in words, be it below the row or, where rows are cards, below the cell they speak of. */
export function RowFindings({ findings, nameOf }: RowFindingsProps) {
  return findings.map((finding) => (
    <FindingText key={`${finding.pointer} ${finding.keyword}`} finding={finding} label={nameOf(finding)} />
  ));
}
