import type { Severity } from "../form/definition.ts";
import type { Finding } from "../form/finding.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** By what they ask of somebody. */
const MARKS: readonly (readonly [Severity, string])[] = [
  ["error", "fault-mark wrong"],
  ["confirm", "fault-mark"],
  ["hint", "fault-mark noted"],
];

/** Says of what is read that it cannot be handed in so, or that there is a hint; which one stands in the list above. */
export function FaultMark({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const { kinds } = useAllWords().findings;
  const open = (findings ?? []).filter(({ confirmed }) => confirmed !== true);
  const mark = MARKS.find(([severity]) => open.some((finding) => finding.severity === severity));
  if (mark === undefined) return null;
  const [severity, className] = mark;
  return (
    <>
      {" "}
      <span className={className}>{kinds[severity]}</span>
    </>
  );
}
