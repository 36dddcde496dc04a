import type { JsonObject } from "../src/form/json.ts";
import type { StoredSubmission } from "../src/form/wire.ts";
import type { Deps } from "./deps.ts";
import { refuse, type Refusal } from "./http/problems.ts";

/** What was received under a reference. */
export type ShownSubmission = { readonly kind: "submission"; readonly submission: StoredSubmission } | Refusal;

/**
 * Opens a submission with the receipt's secret, given as bearer token. An unknown reference and a wrong secret get the
 * same answer. The reference may be written in small letters and with spaces or hyphens, as people do.
 */
export async function showSubmission(
  { store, receipts }: Pick<Deps, "store" | "receipts">,
  given: string,
  authorization: string | undefined,
): Promise<ShownSubmission> {
  const secret = /^Bearer ([\w-]+)$/i.exec(authorization ?? "")?.[1];
  if (secret === undefined) {
    return refuse("token-missing", "Bitte senden Sie das Geheimnis Ihrer Quittung als Bearer-Token mit.");
  }
  const wanted = given.toUpperCase().replaceAll(/[\s-]/g, "");
  const found = receipts.opens(wanted, secret) ? await store.find(wanted) : undefined;
  if (found === undefined) {
    return refuse("submission-unknown", "Zu diesem Kennzeichen und dieser Quittung gibt es keine Einreichung.");
  }
  const { reference, receivedAt, form, revision, digest, replaces, replacedBy } = found;
  const answers: JsonObject = JSON.parse(found.answers);
  return {
    kind: "submission",
    submission: {
      reference,
      receivedAt: new Date(receivedAt).toISOString(),
      form,
      revision,
      digest,
      answers,
      ...(replaces !== undefined && { replaces }),
      ...(replacedBy !== undefined && { replacedBy }),
    },
  };
}
