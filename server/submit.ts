import { berlinDate } from "../src/form/berlin-date.ts";
import { canonicalJson } from "../src/form/canonical.ts";
import { submissionState } from "../src/form/catalogue.ts";
import type { Json } from "../src/form/json.ts";
import type { Receipt } from "../src/form/wire.ts";
import type { LoadedDefinition } from "./catalogue/load-revision.ts";
import { check } from "./check.ts";
import type { Deps } from "./deps.ts";
import { findReplaced, type Correction } from "./find-replaced.ts";
import { drawReference } from "./draw-reference.ts";
import { refuse, type Refusal } from "./http/problems.ts";
import type { Submission } from "./store/store.ts";

/** What somebody hands in. */
export interface Handing {
  readonly definition: LoadedDefinition;
  readonly idempotencyKey: string;
  readonly answers: Json;
  /** The earlier submission that this one corrects. */
  readonly correction?: Correction | undefined;
}

/** The receipt, which means that the submission is durable, or why there is none. */
export type Submitted = { readonly kind: "receipt"; readonly receipt: Receipt } | Refusal;

type Needs = Pick<Deps, "catalogue" | "packs" | "store" | "receipts" | "clock" | "random" | "log">;

const MOST_DRAWS = 5;

/**
 * Checks answers and keeps them. A repeated key with the same answers, form and revision gives the same receipt, before
 * any other refusal; with other answers, or replacing another submission, it is refused. Only what was kept is
 * remembered.
 */
export async function submit(deps: Needs, handing: Handing): Promise<Submitted> {
  const { definition, idempotencyKey, answers, correction } = handing;
  const outcome = check(deps, definition, answers);
  if (outcome.kind === "problem") return outcome;
  const { form, revision, digest } = definition;
  const { answers: normalised, result } = outcome.checked;
  const replaced = correction === undefined ? undefined : await findReplaced(deps, form, correction);
  const replaces = replaced?.kind === "replaced" ? { replaces: replaced.reference } : {};
  const wanted = { idempotencyKey, form, revision, digest, answers: canonicalJson(normalised), ...replaces };
  const refusal =
    refuseByState(deps, definition) ??
    (result.valid ? undefined : refuseInvalid(result)) ??
    (replaced?.kind === "problem" ? replaced : undefined);
  if (refusal === undefined) return keep(deps, wanted);
  const earlier = await deps.store.findByKey(idempotencyKey);
  return earlier === undefined ? refusal : answerRepeated(deps, earlier, wanted);
}

function refuseByState({ catalogue, clock }: Needs, definition: LoadedDefinition): Refusal | undefined {
  const state = submissionState(catalogue.definitions, definition, berlinDate(clock()));
  switch (state.kind) {
    case "open":
      return undefined;
    case "not-open":
      return refuse("revision-not-open", explainNotOpen(definition));
    case "superseded": {
      const { revision } = state.current;
      const detail = `Diese Ausgabe wurde bis ${germanDate(state.until)} angenommen. Bitte benutzen Sie die Ausgabe ${revision}.`;
      return refuse("revision-superseded", detail, { current: revision });
    }
  }
}

function explainNotOpen({ manifest }: LoadedDefinition): string {
  if (manifest.status === "draft") return "Diese Ausgabe ist ein Entwurf. Entwürfe nehmen keine Einreichungen an.";
  if (!manifest.delivery.submit) return "Dieses Formular wird nicht online eingereicht. Bitte drucken Sie es aus.";
  return `Diese Ausgabe gilt erst ab ${germanDate(manifest.validFrom)} und nimmt noch keine Einreichungen an.`;
}

function germanDate(date: string): string {
  return date.split("-").toReversed().join(".");
}

function refuseInvalid({
  findings,
  more,
  digest,
}: {
  readonly findings: readonly unknown[];
  readonly more: number;
  readonly digest: string;
}) {
  return refuse(
    "answers-invalid",
    "Einige Angaben fehlen oder stimmen noch nicht. Bitte ändern Sie die genannten Stellen.",
    {
      digest,
      findings,
      more,
    },
  );
}

type Wanted = Omit<Submission, "reference" | "receivedAt">;

async function keep(deps: Needs, wanted: Wanted): Promise<Submitted> {
  for (let draw = 1; draw <= MOST_DRAWS; draw += 1) {
    const reference = drawReference(deps.random);
    const submission: Submission = { ...wanted, reference, receivedAt: deps.clock().getTime() };
    // oxlint-disable-next-line no-await-in-loop -- a second draw is made only when the first was taken
    const added = await deps.store.add(submission);
    if (added.kind === "added") return { kind: "receipt", receipt: toReceipt(deps, submission) };
    if (added.kind === "key-used") return answerRepeated(deps, added.submission, wanted);
    if (added.kind === "busy") return busy();
    if (added.kind === "already-replaced") return alreadyReplaced();
  }
  throw new Error("no free reference was drawn");
}

function busy(): Refusal {
  return refuse(
    "busy",
    "Gerade reichen sehr viele Menschen gleichzeitig ein. Bitte versuchen Sie es gleich noch einmal.",
  );
}

function alreadyReplaced(): Refusal {
  return refuse(
    "already-replaced",
    "Dieser Antrag ist schon berichtigt. Bitte berichtigen Sie den Antrag, der ihn ersetzt hat.",
  );
}

function answerRepeated(deps: Needs, earlier: Submission, wanted: Wanted): Submitted {
  const isSame =
    earlier.answers === wanted.answers &&
    earlier.form === wanted.form &&
    earlier.revision === wanted.revision &&
    earlier.replaces === wanted.replaces;
  if (isSame) return { kind: "receipt", receipt: toReceipt(deps, earlier) };
  return refuse(
    "idempotency-key-reused",
    "Mit diesem Idempotency-Key wurden schon andere Angaben eingereicht. Neue Angaben brauchen einen neuen Schlüssel.",
  );
}

function toReceipt({ receipts }: Needs, submission: Submission): Receipt {
  const { reference, receivedAt, form, revision, digest } = submission;
  return {
    reference,
    receivedAt: new Date(receivedAt).toISOString(),
    form,
    revision,
    digest,
    receipt: receipts.secretOf(reference),
  };
}
