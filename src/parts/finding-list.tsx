import { useState } from "react";

import { useAnnounce, useChange } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { useWords } from "../language-context.tsx";
import { findingId } from "../renderers/finding-id.ts";
import { InLanguage } from "./in-language.tsx";

export interface FindingListProps {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** Findings beside their control. Who says them, and when, is not decided here: several may appear at once. */
export function FindingList({ id, findings }: FindingListProps) {
  return (
    <div className="findings" id={id}>
      {findings.map((finding) => (
        <FindingText key={finding.keyword} finding={finding} />
      ))}
    </div>
  );
}

interface FindingTextProps {
  readonly finding: Finding;
  /** What the finding speaks of, where it does not stand beside it. */
  readonly label?: string | undefined;
}

/**
 * One finding in words, which an input refers to by `findingId`; a `confirm` comes with the box by which the applicant
 * vouches for the value. A value that was vouched for is asked nothing more; under the hand that ticks the box the
 * words stay to be seen, in the room they had, since the box would jump away else.
 */
export function FindingText({ finding, label }: FindingTextProps) {
  const { severity, message, confirmed, language } = finding;
  const isSettled = confirmed === true;
  const [isTold] = useState(!isSettled);
  const isAsked = severity === "confirm";
  const kind = isSettled ? "confirmed" : severity;
  const { kinds } = useWords().findings;
  return (
    <div className={`finding ${kind}`}>
      <p id={findingId(finding)} className={isAsked ? "stacked" : undefined}>
        {isSettled && (
          <span>
            <span className="finding-kind">{label === undefined ? kinds.confirmed : `${kinds.confirmed}: `}</span>
            {label !== undefined && <strong>{label}</strong>}
            {isTold && (
              <span className="told" aria-hidden="true">
                {": "}
                <InLanguage language={language} text={message} />
              </span>
            )}
          </span>
        )}
        {(!isSettled || isTold) && (
          // The same element before and after: by it the browser holds what is in sight where it is.
          <span key="question" className={isSettled ? "room" : undefined} aria-hidden={isSettled || undefined}>
            <span className="finding-kind">{kinds[severity]}: </span>
            {label !== undefined && <strong>{label}: </strong>}
            <InLanguage language={language} text={message} />
          </span>
        )}
      </p>
      {isAsked && <Confirmation finding={finding} label={label} />}
    </div>
  );
}

function Confirmation({ finding, label }: FindingTextProps) {
  const { pointer, confirmed } = finding;
  const change = useChange();
  const announce = useAnnounce();
  const { vouch, kinds } = useWords().findings;
  const confirm = (isConfirmed: boolean): void => {
    change({ kind: "confirm", pointer, isConfirmed });
    // The box says that it is ticked; that the question is settled with it stands beside it.
    if (isConfirmed) announce([kinds.confirmed, label].filter(Boolean).join(": "));
  };
  return (
    // A tick is no new value, about which there might be something to say.
    <label className="box" onInput={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        checked={confirmed === true}
        aria-describedby={confirmed === true ? undefined : findingId(finding)}
        onChange={(event) => confirm(event.target.checked)}
      />
      <span>{vouch(label)}</span>
    </label>
  );
}
