import { useEffect, useRef, type MouseEvent, type ReactNode } from "react";

import { idOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { namePlace } from "../place-name.ts";

export interface ErrorSummaryProps {
  readonly findings: readonly Finding[];
  readonly more?: number;
  /** Counts the attempts to go on: each brings the focus here. */
  readonly attempt: number;
  readonly onChoose: (finding: Finding) => void;
  readonly children?: ReactNode;
}

/** What stands in the way, each linked to its place. It takes the focus when somebody tries to go on. */
export function ErrorSummary({ findings, more = 0, attempt, onChoose, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const count = findings.length + more;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="uebersicht">
      <h3 id="uebersicht">
        {count === 1 ? "Eine Angabe braucht noch Ihren Blick" : `${count} Angaben brauchen noch Ihren Blick`}
      </h3>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.pointer} ${finding.keyword}`}>
            <FindingLink finding={finding} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {more > 0 && <p>Weitere {more} Angaben stehen hier noch nicht in der Liste.</p>}
      {children}
    </div>
  );
}

export interface FindingLinkProps {
  readonly finding: Finding;
  readonly onChoose: (finding: Finding) => void;
}

/** A finding as a link to the control it speaks of. */
export function FindingLink({ finding, onChoose }: FindingLinkProps) {
  const { schema } = useLoadedForm();
  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    onChoose(finding);
  };
  return (
    <>
      <strong>{namePlace(schema, finding.pointer)}</strong>
      <a href={`#${encodeURI(idOf(finding.pointer))}`} onClick={choose}>
        {finding.message}
      </a>
    </>
  );
}
