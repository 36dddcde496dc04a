import type { Logger } from "pino";

import type { LoadedCatalogue } from "./catalogue/load-catalogue.ts";
import type { RandomBytes } from "./draw-reference.ts";
import type { Limits } from "./http/limit-calls.ts";
import type { PageFiles } from "./http/page-files.ts";
import type { Condition } from "./operate/condition.ts";
import type { Metrics } from "./operate/metrics.ts";
import type { Packs } from "./packs/create-packs.ts";
import type { Printer } from "./print/printer.ts";
import type { Receipts } from "./receipts.ts";
import type { SitePages } from "./site-pages.ts";
import type { Store } from "./store/store.ts";

/** All that the application needs from outside. Use cases take the members they need. */
export interface Deps {
  readonly catalogue: LoadedCatalogue;
  readonly packs: Packs;
  readonly store: Store;
  readonly receipts: Receipts;
  readonly clock: () => Date;
  readonly random: RandomBytes;
  readonly log: Logger;
  /** The built page. */
  readonly page: PageFiles;
  /** Makes the paper; without it every print is a problem for later. */
  readonly printer?: Printer;
  /** Imprint, privacy, accessibility. */
  readonly site: SitePages;
  /** The address people reach this server at, where the operator has said so. */
  readonly publicUrl?: string;
  /** How the process and its disk are. */
  readonly condition?: Condition;
  /** What limits calls by address; without it any number is taken. */
  readonly limits?: Limits;
  readonly metrics?: Metrics;
}
