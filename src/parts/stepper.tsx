import { useWords } from "../language-context.tsx";
import { formatPlace, type Place } from "../place.ts";
import { InLanguage } from "./in-language.tsx";

/** One stop on the way through a form. */
export interface Stop {
  readonly place: Place;
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language?: string | undefined;
  /** `asked`: something there may well be right, and is to be confirmed. */
  readonly state: "open" | "done" | "faulty" | "asked";
}

export interface StepperProps {
  readonly stops: readonly Stop[];
  readonly current: Place;
}

/** The way through the form. Every stop is a link: nobody is held back from looking ahead. */
export function Stepper({ stops, current }: StepperProps) {
  const here = formatPlace(current);
  const words = useWords().steps;
  return (
    <nav className="stepper" aria-label={words.nav}>
      <ol>
        {stops.map(({ place, label, language, state }) => {
          const hash = formatPlace(place);
          // From the end no way leads back: what was handed in is corrected by another application.
          const isLink = place.kind !== "finished" && current.kind !== "finished";
          const Way = isLink ? "a" : "span";
          return (
            <li key={hash} className={state === "asked" ? "faulty asked" : state}>
              <Way {...(isLink && { href: hash })} aria-current={hash === here ? "step" : undefined}>
                <InLanguage language={language} text={label} />
                {state !== "open" && <span className="visually-hidden"> ({words[state]})</span>}
              </Way>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
