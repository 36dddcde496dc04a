import { Suspense, useState } from "react";

import { useDraftSession, type Opening } from "../drafts/draft-session.ts";
import { useLoadedForm } from "../form-context.ts";
import { berlinDate } from "../form/berlin-date.ts";
import type { WireDefinition } from "../form/wire.ts";
import { useWords } from "../language-context.tsx";
import { formatDate } from "../renderers/date-notation.ts";
import { ClosableNotice } from "./closable-notice.tsx";
import { prefetched } from "../prefetched.tsx";
import { lazyView } from "./lazy-view.tsx";

// Few will ever see these: they are fetched when they are.
const CorrectionNotice = lazyView(async () => (await import("./correction-notice.tsx")).CorrectionNotice);
const MoveOffer = lazyView(async () => (await import("./move-offer.tsx")).MoveOffer);
const MoveReportView = lazyView(async () => (await import("./move-report-view.tsx")).MoveReportView);

const device = prefetched(async () => (await import("./device-notice.tsx")).DeviceNotice);

/** Fetches what tells of another tab, before there is one. */
export const fetchDeviceNotice = device.fetch;

export interface DraftNoticesProps {
  /** How often all was deleted: what was to be said of what it had been is past. */
  readonly cleared: number;
}

/** What is to be said about the open draft as a whole: where it comes from, and what stands against it. */
export function DraftNotices({ cleared }: DraftNoticesProps) {
  const { definition } = useLoadedForm();
  const { opening, head, isTabRefused, deviceState } = useDraftSession();
  const { drafts: words, intro } = useWords();
  const { isRenewed, report, stray, keptAt }: Partial<Opening> = cleared > 0 ? {} : opening;
  if (head.receipt !== undefined) return null;
  const mayBeSuperseded = definition.manifest.status === "published" && !definition.current;
  return (
    <div className="notices">
      {cleared > 0 && (
        <ClosableNotice key={cleared} isGood>
          <p>{intro.cleared}</p>
        </ClosableNotice>
      )}
      {isRenewed === true && (
        <ClosableNotice>
          <p>{words.renewed}</p>
        </ClosableNotice>
      )}
      {keptAt !== undefined && (
        <ClosableNotice isGood>
          <p>{words.found(dayOf(keptAt))}</p>
        </ClosableNotice>
      )}
      <Suspense>
        {report !== undefined && <MoveReportView report={report} />}
        {head.replaces !== undefined && <CorrectionNotice reference={head.replaces.reference} />}
      </Suspense>
      <div role="status">
        <Suspense>
          {stray !== undefined && report === undefined && <MoveOffer kind="gone" draft={() => stray} />}
          {mayBeSuperseded && <SupersededNotice definition={definition} />}
        </Suspense>
        {isTabRefused && <p className="notice">{words.tabRefused}</p>}
        {!CALM.has(deviceState.kind) && <device.View />}
      </div>
    </div>
  );
}

/** Of the draft on the device there is nothing to be said then. */
const CALM: ReadonlySet<string> = new Set(["off", "kept"]);

/** Nothing where the revision is not in force yet. */
function SupersededNotice({ definition: { manifest, open } }: { readonly definition: WireDefinition }) {
  const [today] = useState(() => berlinDate(new Date()));
  return manifest.validFrom > today ? null : <MoveOffer kind={open ? "open" : "closed"} />;
}

function dayOf(moment: number): string {
  return formatDate(berlinDate(new Date(moment)));
}
