import { Suspense, useState } from "react";

import { createKey } from "../drafts/draft.ts";
import { useDraftSession, type Opening } from "../drafts/draft-session.ts";
import { useChange, useLoadedForm } from "../form-context.ts";
import { berlinDate } from "../form/berlin-date.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import { isSameJson } from "../form/same-json.ts";
import type { WireDefinition } from "../form/wire.ts";
import { useWords } from "../language-context.tsx";
import { Question } from "../parts/question.tsx";
import { formatDate } from "../renderers/date-notation.ts";
import { ClosableNotice } from "./closable-notice.tsx";
import { DeviceNotice } from "./device-notice.tsx";
import { lazyView } from "./lazy-view.tsx";

// Few will ever see these two: they are fetched when they are.
const MoveOffer = lazyView(async () => (await import("./move-offer.tsx")).MoveOffer);
const MoveReportView = lazyView(async () => (await import("./move-report-view.tsx")).MoveReportView);

export interface DraftNoticesProps {
  /** How often all was deleted: what was to be said of what it had been is past. */
  readonly cleared: number;
}

/** What is to be said about the open draft as a whole: where it comes from, and what stands against it. */
export function DraftNotices({ cleared }: DraftNoticesProps) {
  const { definition } = useLoadedForm();
  const { opening, head, isTabRefused } = useDraftSession();
  const { drafts: words, intro } = useWords();
  const { isRenewed, report, stray, keptAt }: Partial<Opening> = cleared > 0 ? {} : opening;
  if (head.receipt !== undefined) return null;
  const mayBeSuperseded = definition.manifest.status === "published" && !definition.current;
  return (
    <div role="status" className="notices">
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
        {stray !== undefined && report === undefined && <MoveOffer kind="gone" draft={() => stray} />}
        {mayBeSuperseded && <SupersededNotice definition={definition} />}
      </Suspense>
      {head.replaces !== undefined && <Correcting reference={head.replaces.reference} />}
      {isTabRefused && <p className="notice">{words.tabRefused}</p>}
      <DeviceNotice />
    </div>
  );
}

/** Nothing where the revision is not in force yet. */
function SupersededNotice({ definition: { manifest, open } }: { readonly definition: WireDefinition }) {
  const [today] = useState(() => berlinDate(new Date()));
  return manifest.validFrom > today ? null : <MoveOffer kind={open ? "open" : "closed"} />;
}

function Correcting({ reference }: { readonly reference: string }) {
  const { definition } = useLoadedForm();
  const { head, opening, current, update, device } = useDraftSession();
  const change = useChange();
  const words = useWords().receipt;
  const [isAsking, setIsAsking] = useState(false);
  const leave = (): void => {
    device.turnOff();
    update({ receipt: head.replaces, replaces: undefined, sent: undefined, key: createKey() });
    change({ kind: "clear", answers: initialAnswers(definition.schema) });
  };
  // Where nothing was changed nothing is lost. After a reload it is not known.
  const wish = (): void => (isSameJson(opening.handedIn, current().answers) ? leave() : setIsAsking(true));
  return (
    <div className="notice">
      <p>{words.correcting(reference)}</p>
      {/* The second click of two that were to open the correction comes here. */}
      <button type="button" className="quiet" onClick={({ detail }) => detail < 2 && wish()}>
        {words.leaveCorrection}
      </button>
      {isAsking && (
        <Question
          title={words.leaveQuestion}
          text={words.leaveMeaning(reference)}
          yes={words.leave}
          no={words.stay}
          onYes={leave}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  );
}

function dayOf(moment: number): string {
  return formatDate(berlinDate(new Date(moment)));
}
