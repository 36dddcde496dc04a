import { memo, useEffect, useRef, useState, type MouseEvent, type ReactNode } from "react";

import { idOf } from "../focus.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { toPattern } from "../form/pointer.ts";
import { useSpeech, useWords } from "../language-context.tsx";
import { questionFor } from "../presence-patterns.ts";
import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { followFindings } from "./follow-findings.ts";
import { InLanguage } from "./in-language.tsx";

export interface ErrorSummaryProps {
  readonly findings: readonly Finding[];
  readonly more?: number;
  /** Whether something else is still open that was not asked about yet. */
  readonly isRestOpen?: boolean;
  /** Counts the attempts to go on: each brings the focus here. */
  readonly attempt: number;
  /** Said before what is to be done, once somebody tried. */
  readonly lead?: string;
  /** What is to be done besides, in another list. */
  readonly also?: string | undefined;
  readonly onChoose: (finding: Finding) => void;
  readonly children?: ReactNode;
}

/** A list of rows may have hundreds wrong: nobody reads on, and the form itself would stand far below. */
const LISTED_AT_FIRST = 20;

/** What is found where nothing was entered yet. */
const MISSING: ReadonlySet<string> = new Set(["required", "presence"]);

/**
 * What stands in the way, each linked to its place. It takes the focus when somebody tries to go on; what they mend then
 * is ticked off.
 */
export function ErrorSummary({
  findings,
  more = 0,
  isRestOpen = false,
  attempt,
  lead,
  also,
  onChoose,
  children,
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt === 0) return;
    box.current?.focus({ preventScroll: true });
    // A list higher than the window would be seen from somewhere else.
    box.current?.scrollIntoView({ block: "start" });
  }, [attempt]);
  const { language } = useSpeech();
  const { summary: words } = useAllWords();
  // What was asked in another language is not asked in this one.
  const [asked, setAsked] = useState({ attempt, findings, language });
  if (asked.attempt !== attempt || asked.language !== language) setAsked({ attempt, findings, language });
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const items = followFindings(asked.findings, findings);
  const listed = isWhole ? items : items.slice(0, LISTED_AT_FIRST);
  const title = (): string => {
    if (more === 0 && findings.length === 0) return isRestOpen ? words.askedMended : words.allMended;
    const isAllMissing = more === 0 && findings.every(({ keyword }) => MISSING.has(keyword));
    return isAllMissing ? words.missing(findings.length) : words.count(findings.length + more);
  };
  useEffect(() => {
    if (isWhole) list.current?.children[LISTED_AT_FIRST]?.querySelector("a")?.focus();
  }, [isWhole]);
  return (
    <div
      className={`error-summary ${stateOf(findings)}`}
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="uebersicht"
    >
      <h3 id="uebersicht">
        {attempt > 0 && lead !== undefined && findings.length > 0 && `${lead} `}
        {title()}
        {also !== undefined && findings.length > 0 && `. ${also}`}
      </h3>
      <ul ref={list}>
        {listed.map(({ finding, isMended }) => (
          <SummaryItem
            key={`${finding.pointer} ${finding.keyword}`}
            finding={finding}
            isMended={isMended}
            onChoose={onChoose}
          />
        ))}
      </ul>
      {listed.length < items.length && (
        <button type="button" className="quiet" onClick={() => setWhole(true)}>
          {words.showAll(items.length)}
        </button>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      {children}
    </div>
  );
}

/** A class: a selector that looks for them would look through all rows whenever one of them changes. */
function stateOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return "settled";
  return findings.every(({ severity }) => severity !== "error") ? "asks" : "";
}

interface SummaryItemProps extends FindingLinkProps {
  readonly isMended: boolean;
}

/** Drawn anew only for another finding: there may be two hundred of them, and somebody is typing. */
const SummaryItem = memo(
  ({ finding, isMended, onChoose }: SummaryItemProps) => (
    <li data-severity={isMended ? undefined : finding.severity}>
      {isMended ? <Mended finding={finding} /> : <FindingLink finding={finding} onChoose={onChoose} />}
    </li>
  ),
  // Whatever it was made for, choosing does the same.
  (before, after) => before.finding === after.finding && before.isMended === after.isMended,
);

/** As high as the link it was. */
function Mended({ finding }: Pick<FindingLinkProps, "finding">) {
  const name = useFindingName(finding);
  const { mended } = useWords().findings;
  return (
    <span className="finding-link mended">
      <strong>
        {name} {mended}
      </strong>{" "}
      <span aria-hidden="true">{finding.message}</span>
    </span>
  );
}

export interface FindingLinkProps {
  readonly finding: Finding;
  readonly onChoose: (finding: Finding) => void;
}

/** A finding as a link to the control it speaks of. */
export function FindingLink({ finding, onChoose }: FindingLinkProps) {
  const name = useFindingName(finding);
  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    onChoose(finding);
  };
  // The place is part of the link: whoever goes from link to link hears the same sentence for row after row else.
  return (
    <a className="finding-link" href={`#${encodeURI(idOf(finding.pointer))}`} onClick={choose}>
      <strong>{name}</strong> <InLanguage language={finding.language} text={finding.message} />
    </a>
  );
}

/** The place a finding speaks of, before its message: a question that has no answer by its own words. */
function useFindingName({ pointer, keyword, severity }: Finding): string {
  const { definition } = useLoadedForm();
  const nameOf = usePlaceName();
  const { kinds } = useWords().findings;
  const question = keyword === "presence" ? questionFor(definition, toPattern(pointer)) : undefined;
  // What may well be right is told from what is wrong not by its colour alone.
  const kind = severity === "confirm" ? `${kinds.confirm}: ` : "";
  return question ?? `${kind}${nameOf(pointer)}:`;
}
