import type { Finding } from "../form/finding.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { Stop } from "../parts/stepper.tsx";
import { formatPlace, type Place } from "../place.ts";
import { blockingIn, type Step } from "../steps.ts";
import type { StepWords } from "../words/words.ts";

export interface Way {
  readonly steps: readonly Step[];
  readonly place: Place;
  readonly visited: readonly string[];
  readonly definition: WireDefinition;
  /** All there is, and what was told. */
  readonly findings: Readonly<Record<"all" | "shown", readonly Finding[]>>;
  readonly words: StepWords;
}

/** The hashes of the steps before the place with this hash. */
export function placesBefore(hash: string, steps: readonly Step[]): readonly string[] {
  const hashes = steps.map(({ index }) => formatPlace({ kind: "step", index }));
  const end = [...hashes, formatPlace({ kind: "review" })].indexOf(hash);
  return hashes.slice(0, Math.max(0, end));
}

/** The stops on the way: the form's steps, then those that end every form. A step left behind is done, faulty or asked about. */
export function listStops({ steps, place, visited, definition, findings, words }: Way): readonly Stop[] {
  const isFinished = place.kind === "finished";
  const stateOf = (index: number): Stop["state"] => {
    const stop: Place = { kind: "step", index };
    const isHere = formatPlace(stop) === formatPlace(place);
    if (isFinished) return "done";
    if (isHere || !visited.includes(formatPlace(stop))) return "open";
    if (blockingIn(definition, findings.all, index).length === 0) return "done";
    // Whoever only looked in was told of nothing.
    const told = blockingIn(definition, findings.shown, index);
    if (told.length === 0) return "open";
    return told.some(({ severity }) => severity === "error") ? "faulty" : "asked";
  };
  return [
    ...steps.map(({ index, label = words.unnamed, language }) => ({
      place: { kind: "step", index } as const,
      label,
      language,
      state: stateOf(index),
    })),
    { place: { kind: "review" }, label: words.review, state: isFinished ? "done" : "open" },
    { place: { kind: "finished" }, label: words.finished, state: "open" },
  ];
}
