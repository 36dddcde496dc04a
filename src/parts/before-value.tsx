import type { ReviewWords } from "../words/all-words.ts";
import { Digits, type DigitsProps } from "./digits.tsx";

export interface BeforeValueProps extends Pick<DigitsProps, "groups"> {
  /** What was handed in, if anything. */
  readonly text: string | undefined;
  /** Many of these may stand in a table: they ask for nothing themselves. */
  readonly words: ReviewWords;
}

/** Says what was handed in where something else stands now. */
export function BeforeValue({ text, groups, words }: BeforeValueProps) {
  return (
    <>
      {" "}
      <span className="before">
        {text === undefined ? (
          words.beforeNothing
        ) : (
          <>
            {words.before} <Digits text={text} groups={groups} />
          </>
        )}
      </span>
    </>
  );
}
