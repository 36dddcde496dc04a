import { useRef, type MouseEvent, type ReactNode } from "react";
import { useAllWords } from "../words/use-all-words.ts";

export interface SkippableRowsProps {
  readonly count: number;
  /** The table. */
  readonly children: ReactNode;
}

/** Of more rows, nobody with a keyboard alone wants to go through all to what follows. */
const MANY = 3;

/** A way past the rows of a long table, and where it ends; both are seen when they have the focus. */
export function SkippableRows({ count, children }: SkippableRowsProps) {
  const { rows } = useAllWords();
  const end = useRef<HTMLParagraphElement>(null);
  const isLong = count > MANY;
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    end.current?.focus();
  };
  return (
    <>
      {isLong && (
        <a className="skip-rows" href="#ende-der-liste" onClick={skip}>
          {rows.skip(count)}
        </a>
      )}
      {children}
      {isLong && (
        <p className="skip-rows" ref={end} tabIndex={-1}>
          {rows.end}
        </p>
      )}
    </>
  );
}
