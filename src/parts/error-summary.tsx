import { memo, useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";

import { idOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { useWords } from "../language-context.tsx";
import { namePlace } from "../place-name.ts";
import { InLanguage } from "./in-language.tsx";

export interface ErrorSummaryProps {
  readonly findings: readonly Finding[];
  readonly more?: number;
  /** Counts the attempts to go on: each brings the focus here. */
  readonly attempt: number;
  readonly onChoose: (finding: Finding) => void;
  readonly children?: ReactNode;
}

/** A list of rows may have hundreds wrong: nobody reads on, and the form itself would stand far below. */
const LISTED_AT_FIRST = 20;

/** What stands in the way, each linked to its place. It takes the focus when somebody tries to go on. */
export function ErrorSummary({ findings, more = 0, attempt, onChoose, children }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const words = useWords().findings;
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const listed = isWhole ? findings : findings.slice(0, LISTED_AT_FIRST);
  useEffect(() => {
    if (isWhole) list.current?.children[LISTED_AT_FIRST]?.querySelector("a")?.focus();
  }, [isWhole]);
  // A class: a selector that looks for them would look through all rows whenever one of them changes.
  const asksOnly = findings.every(({ severity }) => severity !== "error");
  return (
    <div
      className={asksOnly ? "error-summary asks" : "error-summary"}
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="uebersicht"
    >
      <h3 id="uebersicht">{words.count(findings.length + more)}</h3>
      <ul ref={list}>
        {listed.map((finding) => (
          <SummaryItem key={`${finding.pointer} ${finding.keyword}`} finding={finding} onChoose={onChoose} />
        ))}
      </ul>
      {listed.length < findings.length && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {words.showAll(findings.length)}
        </button>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      {children}
    </div>
  );
}

/** Drawn anew only for another finding: there may be two hundred of them, and somebody is typing. */
const SummaryItem = memo(
  ({ finding, onChoose }: FindingLinkProps) => (
    <li data-severity={finding.severity}>
      <FindingLink finding={finding} onChoose={onChoose} />
    </li>
  ),
  // Whatever it was made for, choosing does the same.
  (before, after) => before.finding === after.finding,
);

export interface FindingLinkProps {
  readonly finding: Finding;
  readonly onChoose: (finding: Finding) => void;
}

/** A finding as a link to the control it speaks of. */
export function FindingLink({ finding, onChoose }: FindingLinkProps) {
  const { schema } = useLoadedForm();
  const { entry } = useWords().lists;
  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    onChoose(finding);
  };
  // The place is part of the link: whoever goes from link to link hears the same sentence for row after row else.
  return (
    <a className="finding-link" href={`#${encodeURI(idOf(finding.pointer))}`} onClick={choose}>
      <strong>
        {namePlace(schema, finding.pointer, entry)}
        <span className="visually-hidden">:</span>
      </strong>{" "}
      <InLanguage language={finding.language} text={finding.message} />
    </a>
  );
}
