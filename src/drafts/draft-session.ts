import { createContext, useContext } from "react";

import type { JsonObject } from "../form/json.ts";
import type { Draft } from "./draft.ts";
import type { MoveReport } from "./move-draft.ts";
import type { DeviceKeeper, DeviceState } from "./device-keeper.ts";

/** What a draft holds besides what is typed. */
export type DraftHead = Pick<Draft, "key" | "sent" | "receipt" | "replaces" | "replaced">;

/** Why one draft takes the place of another. */
export interface Replacing {
  /** What became of it on its way from a file or another revision. */
  readonly report?: MoveReport | undefined;
  /** What was handed in, where it is opened to be corrected. */
  readonly handedIn?: JsonObject | undefined;
  /** Whether it is the receipt of what was handed in earlier. */
  readonly isReceipt?: boolean | undefined;
}

/** Why the open draft is not simply what was typed here last. */
export interface Opening extends Replacing {
  /** It was put here in place of another: the heading takes the focus. */
  readonly isReopened: boolean;
  /** The form's rules or texts were renewed since it was written. */
  readonly isRenewed: boolean;
  /** When it was kept on the device from which it comes; milliseconds since 1970. */
  readonly keptAt?: number | undefined;
  /** A draft of a revision that is no longer there. */
  readonly stray?: Draft | undefined;
}

/** The draft of the open form: what it holds, where it is kept, and how it gives way to another. */
export interface DraftSession {
  readonly head: DraftHead;
  readonly opening: Opening;
  readonly device: DeviceKeeper;
  readonly deviceState: DeviceState;
  /** Whether the browser refuses to keep it in the tab. */
  readonly isTabRefused: boolean;
  readonly current: () => Draft;
  readonly update: (changes: Partial<Draft>) => void;
  /**
   * Fetches a revision of this form and opens the draft in place of this one; `false` when it could not be had, and
   * all stays as it is. With `current` itself the same draft goes on under the rules of today.
   */
  readonly open: (draft: () => Draft, why?: Replacing) => Promise<boolean>;
}

export const DraftSessionContext = createContext<DraftSession | undefined>(undefined);

export function useDraftSession(): DraftSession {
  const session = useContext(DraftSessionContext);
  if (session === undefined) throw new Error("there is no draft around this component");
  return session;
}
