import { useChange } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { useWords } from "../language-context.tsx";
import { InLanguage } from "./in-language.tsx";

export interface FindingListProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What the findings speak of, where they do not stand beside it. */
  readonly label?: string;
}

/** Findings beside their control. They are said when they appear, and the input refers to them by `id`. */
export function FindingList({ id, findings, label }: FindingListProps) {
  return (
    <div className="findings" id={id} aria-live="polite">
      {findings.map((finding) => (
        <FindingText key={finding.keyword} finding={finding} label={label} />
      ))}
    </div>
  );
}

interface FindingTextProps {
  readonly finding: Finding;
  readonly label?: string | undefined;
}

/** One finding in words; a `confirm` comes with the box by which the applicant vouches for the value. */
export function FindingText({ finding, label }: FindingTextProps) {
  const { severity, message, confirmed, language } = finding;
  const kind = confirmed === true ? "confirmed" : severity;
  const { kinds } = useWords().findings;
  return (
    <div className={`finding ${kind}`}>
      <p>
        <span className="finding-kind">{kinds[kind]}: </span>
        {label !== undefined && <strong>{label}: </strong>}
        <InLanguage language={language} text={message} />
      </p>
      {severity === "confirm" && <Confirmation finding={finding} label={label} />}
    </div>
  );
}

function Confirmation({ finding: { pointer, confirmed }, label }: FindingTextProps) {
  const change = useChange();
  const { vouch } = useWords().findings;
  return (
    <label className="box">
      <input
        type="checkbox"
        checked={confirmed === true}
        onChange={(event) => change({ kind: "confirm", pointer, isConfirmed: event.target.checked })}
      />
      <span>{vouch(label)}</span>
    </label>
  );
}
