import { useEffect, useRef } from "react";

export interface StepHeadingProps {
  readonly text: string;
  /** Title of the form, for the title of the page. */
  readonly form: string;
  readonly position?: string | undefined;
  /** Whether the focus comes here when the heading appears: yes after a change of step, no on opening the page. */
  readonly takesFocus: boolean;
}

/** The heading of a step. It takes the focus when the step changes, so that reading goes on there. */
export function StepHeading({ text, form, position, takesFocus }: StepHeadingProps) {
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
      {text}
    </h2>
  );
}
