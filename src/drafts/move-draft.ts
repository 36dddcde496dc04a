import { listSteps } from "../form/controls.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { MigrationNote } from "../form/migrate-answers.ts";
import { formatPlace, parsePlace } from "../place.ts";
import { createKey, type Draft } from "./draft.ts";
import type { FiledDraft } from "./draft-file.ts";
import { fitAnswers } from "./fit-answers.ts";

/** What became of answers that were moved over, for the applicant to read. */
export interface MoveReport {
  /** Whether they come from another revision: else the draft was only loaded. */
  readonly isMoved: boolean;
  /** Whether the words or rules are others than those it was written under: then nothing of them was seen yet. */
  readonly isRenewed: boolean;
  readonly kept: number;
  readonly changed: readonly MigrationNote[];
  readonly added: readonly MigrationNote[];
  readonly dropped: readonly MigrationNote[];
}

export type MovedDraft =
  | { readonly kind: "moved"; readonly draft: Draft; readonly report: MoveReport }
  | { readonly kind: "excess" };

/**
 * A draft of this form, of whatever revision, as one of the revision `to`. It is another submission: its key is new. One
 * of that revision itself goes on at its step.
 */
export function moveDraft(to: WireDefinition, from: FiledDraft & Partial<Draft>): MovedDraft {
  const isMoved = from.revision !== to.revision;
  const migration = isMoved ? to.migrations[from.revision] : undefined;
  const fitted = fitAnswers(to, from.answers, migration);
  if (fitted.kind === "excess") return fitted;
  const { kept, changed, added, dropped } = fitted.moved;
  const { form, revision, digest } = to;
  const { step = "", confirmed, declined, replaces } = from;
  return {
    kind: "moved",
    draft: {
      form,
      revision,
      digest,
      step: isMoved ? "" : openStep(to, step),
      answers: fitted.answers,
      confirmed,
      declined,
      key: createKey(),
      replaces,
    },
    report: { isMoved, isRenewed: from.digest !== digest, kept: kept.length, changed, added, dropped },
  };
}

/** The step itself where it is a place of the form in which something is still to be done, else none. */
function openStep({ uiSchema }: WireDefinition, step: string): string {
  const place = parsePlace(step, listSteps(uiSchema).length);
  return place.kind !== "finished" && formatPlace(place) === step ? step : "";
}
