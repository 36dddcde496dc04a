import { berlinDate } from "../src/form/berlin-date.ts";
import { summarise } from "../src/form/catalogue.ts";
import type { FormList } from "../src/form/wire.ts";
import type { Deps } from "./deps.ts";

/** All forms with their revisions as of today. */
export function listForms({ catalogue, clock }: Pick<Deps, "catalogue" | "clock">): FormList {
  return { forms: summarise(catalogue.definitions, berlinDate(clock())) };
}
