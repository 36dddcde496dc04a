import { useRef, useState } from "react";

import { useChange } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { useWords } from "../language-context.tsx";
import { findingId } from "../renderers/finding-id.ts";
import { InLanguage } from "./in-language.tsx";
import { useQuietWhileTyping } from "./quiet-while-typing.ts";

export interface FindingListProps {
  readonly id: string;
  readonly findings: readonly Finding[];
  /** What the findings speak of, where they do not stand beside it. */
  readonly label?: string;
}

/** Findings beside their control. They are said when they appear, not at every key while they are mended. */
export function FindingList({ id, findings, label }: FindingListProps) {
  const box = useRef<HTMLDivElement>(null);
  useQuietWhileTyping(box);
  return (
    <div className="findings" id={id} ref={box} aria-live="polite">
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

/**
 * One finding in words, which an input refers to by `findingId`; a `confirm` comes with the box by which the applicant
 * vouches for the value. A value that was vouched for is asked nothing more; under the hand that ticks the box the
 * room of the words stays, since the box would jump away else.
 */
export function FindingText({ finding, label }: FindingTextProps) {
  const { severity, message, confirmed, language } = finding;
  const isSettled = confirmed === true;
  const [isTold] = useState(!isSettled);
  const kind = isSettled ? "confirmed" : severity;
  const { kinds } = useWords().findings;
  const question = (
    <>
      <span className="finding-kind">{kinds[severity]}: </span>
      {label !== undefined && <strong>{label}: </strong>}
      <InLanguage language={language} text={message} />
    </>
  );
  return (
    <div className={`finding ${kind}`}>
      <p id={findingId(finding)} className={isSettled ? "stacked" : undefined}>
        {isSettled ? (
          <span>
            <span className="finding-kind">{label === undefined ? kinds.confirmed : `${kinds.confirmed}: `}</span>
            {label !== undefined && <strong>{label}</strong>}
          </span>
        ) : (
          question
        )}
        {isSettled && isTold && <span aria-hidden="true">{question}</span>}
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
