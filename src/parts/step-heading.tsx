import { useEffect, useRef } from "react";

import { InLanguage } from "./in-language.tsx";

export interface StepHeadingProps {
  readonly text: string;
  /** Id of the text's language where it is not the page's. */
  readonly language?: string | undefined;
  /** Title of the form, for the title of the page. */
  readonly form: string;
  readonly position?: string | undefined;
  /** Whether the focus comes here when the heading appears: yes after a change of step, no on opening the page. */
  readonly takesFocus: boolean;
}

/** The heading of a step. It takes the focus when the step changes, so that reading goes on there. */
export function StepHeading({ text, language, form, position, takesFocus }: StepHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [position, text].filter(Boolean).join(": ") + ` – ${form}`;
  }, [form, position, text]);
  useEffect(() => {
    if (!takesFocus) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {position !== undefined && <span className="position">{position}</span>}
      <InLanguage language={language} text={text} />
    </h2>
  );
}
