import { formatPlace, type Place } from "../place.ts";

/** One stop on the way through a form. */
export interface Stop {
  readonly place: Place;
  readonly label: string;
  readonly state: "open" | "done" | "faulty";
}

export interface StepperProps {
  readonly stops: readonly Stop[];
  readonly current: Place;
}

const STATE_WORDS = { open: "", done: " (erledigt)", faulty: " (mit Fehlern)" } as const;

/** The way through the form. Every stop is a link: nobody is held back from looking ahead. */
export function Stepper({ stops, current }: StepperProps) {
  const here = formatPlace(current);
  return (
    <nav className="stepper" aria-label="Schritte">
      <ol>
        {stops.map(({ place, label, state }) => {
          const hash = formatPlace(place);
          return (
            <li key={hash} className={state}>
              {place.kind === "finished" ? (
                <span aria-current={hash === here ? "step" : undefined}>{label}</span>
              ) : (
                <a href={hash} aria-current={hash === here ? "step" : undefined}>
                  {label}
                  <span className="visually-hidden">{STATE_WORDS[state]}</span>
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
