import { useEffect, useRef } from "react";

import type { Finding } from "../form/finding.ts";
import { useLoadedForm } from "../form-context.ts";
import { useWords } from "../language-context.tsx";
import { namePlace } from "../place-name.ts";
import { FindingLink } from "./error-summary.tsx";
import { FindingText } from "./finding-list.tsx";

export interface ReviewFindingsProps {
  readonly findings: readonly Finding[];
  /** Counts the attempts to hand in that only a confirmation keeps back: each brings the focus here. */
  readonly attempt: number;
  readonly onChoose: (finding: Finding) => void;
}

/** What may be confirmed right here, and the hints that block nothing. */
export function ReviewFindings({ findings, attempt, onChoose }: ReviewFindingsProps) {
  const { schema } = useLoadedForm();
  const { findings: words, lists } = useWords();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (attempt > 0) section.current?.focus();
  }, [attempt]);
  const confirms = findings.filter(({ severity }) => severity === "confirm");
  const isSettled = confirms.every(({ confirmed }) => confirmed === true);
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
          <h3 id="bestaetigen">{isSettled ? words.areConfirmed : words.toConfirm}</h3>
          {confirms.map((finding) => (
            <FindingText
              key={`${finding.pointer} ${finding.keyword}`}
              finding={finding}
              label={namePlace(schema, finding.pointer, lists.entry)}
            />
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
