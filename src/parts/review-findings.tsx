import { useEffect, useRef } from "react";

import { useFormStore } from "../form-context.ts";
import { isBlocking, type Finding } from "../form/finding.ts";
import { jsonAt } from "../json-at.ts";
import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ChangeLink, type Placed } from "./change-link.tsx";
import { FindingLink } from "./error-summary.tsx";
import { FindingText } from "./finding-list.tsx";

export interface ReviewFindingsProps {
  readonly findings: readonly Finding[];
  /** Counts the attempts to hand in that only a confirmation keeps back: each brings the focus here. */
  readonly attempt: number;
  readonly onChoose: (place: Placed) => void;
}

/** What may be confirmed right here, and the hints that block nothing. */
export function ReviewFindings({ findings, attempt, onChoose }: ReviewFindingsProps) {
  const nameOf = usePlaceName();
  const { summary: words, submit } = useAllWords();
  const { getSession } = useFormStore();
  // Whoever vouched for a value sees which.
  const labelOf = ({ pointer, confirmed }: Finding): string => {
    const value = jsonAt(getSession().state.answers, pointer);
    return confirmed === true && typeof value === "string" ? `${nameOf(pointer)}: ${value}` : nameOf(pointer);
  };
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) section.current?.focus();
  }, [attempt]);
  const confirms = findings.filter(({ severity }) => severity === "confirm");
  const open = confirms.filter(isBlocking).length;
  const isSettled = open === 0;
  const hints = findings.filter(({ severity }) => severity === "hint");
  return (
    <>
      {confirms.length > 0 && (
        <section
          className={isSettled ? "to-confirm settled" : "to-confirm"}
          ref={section}
          tabIndex={-1}
          aria-labelledby="bestaetigen"
        >
          <h3 id="bestaetigen">
            {!isSettled && attempt > 0 && `${submit.notYet} `}
            {isSettled ? words.areConfirmed : words.toConfirm(open)}
          </h3>
          {confirms.map((finding) => (
            <div key={`${finding.pointer} ${finding.keyword}`}>
              <FindingText finding={finding} label={labelOf(finding)} />
              <ChangeLink name={nameOf(finding.pointer)} pointer={finding.pointer} onChoose={onChoose} />
            </div>
          ))}
        </section>
      )}
      {hints.length > 0 && (
        <section className="hints">
          <h3>{words.hints}</h3>
          <p>{words.hintsPass}</p>
          <ul>
            {hints.map((finding) => (
              <li key={`${finding.pointer} ${finding.keyword}`}>
                <FindingLink finding={finding} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
