import { idOf } from "../focus.ts";
import type { Finding } from "../form/finding.ts";

/** The id of a finding's text below a row, to which the input refers. */
export function findingId({ pointer, keyword }: Finding): string {
  return `${idOf(pointer)}-${keyword}`;
}
