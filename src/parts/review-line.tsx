import type { Json } from "../form/json.ts";
import { useSelected } from "../form-context.ts";
import { langOf } from "../lang-of.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { BeforeValue } from "./before-value.tsx";
import { ChangedMark } from "./changed-mark.tsx";
import { Digits } from "./digits.tsx";
import { FaultMark } from "./fault-mark.tsx";

export interface ReviewLineProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly text: string | undefined;
  readonly pointer: string;
  /** Lengths of the groups in which a number is shown. */
  readonly groups?: Json | undefined;
  /** What was handed in and is corrected now, where that is something else. */
  readonly before: { readonly text: string | undefined } | undefined;
}

/** A label of more letters is a sentence: its answer stands below it. */
const LONG = 40;

export function ReviewLine({ label, language, text, pointer, groups, before }: ReviewLineProps) {
  const { review } = useAllWords();
  const findings = useSelected((session) => session.findings.at(pointer));
  return (
    // Not a list of terms: one list for each line would be announced as such, line for line.
    <p className={label.length > LONG ? "line long" : "line"}>
      <span lang={langOf(language)}>
        {label}
        {/* In the line, though not seen: what is hidden by its place is read with a space before it. */}
        {!/[.:?!]$/.test(label) && <span style={{ fontSize: 0 }}>: </span>}
      </span>
      <strong className={text === undefined ? "nothing" : undefined}>
        {text === undefined ? review.nothing : <Digits text={text} groups={groups} />}
        <FaultMark findings={findings} />
        {before !== undefined && (
          <>
            <ChangedMark kind="changed" />
            <BeforeValue text={before.text} groups={groups} words={review} />
          </>
        )}
      </strong>
    </p>
  );
}
