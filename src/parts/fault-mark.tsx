import { isBlocking, type Finding } from "../form/finding.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** Says of what is read that it cannot be handed in so; what is wrong with it stands in the list above. */
export function FaultMark({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const { kinds } = useAllWords().findings;
  const severities = (findings ?? []).filter(isBlocking).map((finding) => finding.severity);
  const [first] = severities;
  if (first === undefined) return null;
  const severity = severities.includes("error") ? "error" : first;
  return (
    <>
      {" "}
      <span className={severity === "error" ? "fault-mark wrong" : "fault-mark"}>{kinds[severity]}</span>
    </>
  );
}
