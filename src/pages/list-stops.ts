import type { Finding } from "../form/finding.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { Stop } from "../parts/stepper.tsx";
import { formatPlace, type Place } from "../place.ts";
import { blockingIn, type Step } from "../steps.ts";

export interface Way {
  readonly steps: readonly Step[];
  readonly place: Place;
  readonly visited: readonly string[];
  readonly definition: WireDefinition;
  readonly findings: readonly Finding[];
}

/** The stops on the way: the form's steps, then those that end every form. A step left behind is done or faulty. */
export function listStops({ steps, place, visited, definition, findings }: Way): readonly Stop[] {
  const isFinished = place.kind === "finished";
  const stateOf = (index: number): Stop["state"] => {
    const stop: Place = { kind: "step", index };
    const isHere = formatPlace(stop) === formatPlace(place);
    if (isFinished) return "done";
    if (isHere || !visited.includes(formatPlace(stop))) return "open";
    return blockingIn(definition, findings, index).length > 0 ? "faulty" : "done";
  };
  return [
    ...steps.map(({ index, label }) => ({ place: { kind: "step", index } as const, label, state: stateOf(index) })),
    { place: { kind: "review" }, label: "Prüfen", state: isFinished ? "done" : "open" },
    { place: { kind: "finished" }, label: "Fertig", state: "open" },
  ];
}
