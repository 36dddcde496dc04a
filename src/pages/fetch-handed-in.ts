import { fetchSubmission } from "../api.ts";
import { stringsIn } from "../drafts/draft.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import type { JsonObject } from "../form/json.ts";
import type { Receipt, WireDefinition } from "../form/wire.ts";

/** What was handed in, as answers to go on from, and what was vouched for in them. */
export interface HandedIn {
  readonly answers: JsonObject;
  readonly confirmed: readonly string[];
}

/** Fetches what was handed in; `undefined` when it cannot be had. */
export async function fetchHandedIn({ schema }: WireDefinition, receipt: Receipt): Promise<HandedIn | undefined> {
  const answer = await fetchSubmission(receipt);
  if (answer.kind !== "ok") return undefined;
  const { confirmed, ...answers }: JsonObject = { ...initialAnswers(schema), ...answer.value.answers };
  return { answers, confirmed: stringsIn(confirmed) };
}
