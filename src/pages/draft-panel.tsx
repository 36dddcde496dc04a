import { Suspense, useState } from "react";

import { useDraftSession } from "../drafts/draft-session.ts";
import { berlinDate } from "../form/berlin-date.ts";
import { useWords } from "../language-context.tsx";
import { formatDate } from "../renderers/date-notation.ts";
import { ClearButton } from "./clear-button.tsx";
import { lazyView } from "./lazy-view.tsx";

const DraftFiles = lazyView(async () => (await import("./draft-files.tsx")).DraftFiles);

export interface DraftPanelProps {
  /** How often all was deleted: what was said of files then is past. */
  readonly cleared: number;
  readonly onClear: () => void;
}

/** Where the draft is kept besides this tab, how it travels as a file, and how all of it is deleted. */
export function DraftPanel({ cleared, onClear }: DraftPanelProps) {
  const { device, deviceState, current } = useDraftSession();
  const words = useWords().drafts;
  const [isWanted, setIsWanted] = useState(false);
  const isKept = deviceState.kind === "kept" || deviceState.kind === "conflict";
  return (
    <section className="draft" aria-labelledby="entwurf">
      <details onToggle={(event) => event.currentTarget.open && setIsWanted(true)}>
        <summary>
          <h2 id="entwurf">{words.title}</h2>
        </summary>
        {!isKept && <p>{words.where}</p>}
        <label className="box">
          <input
            type="checkbox"
            checked={isKept}
            aria-describedby="behalten-hinweis"
            onChange={() => (isKept ? device.turnOff() : device.turnOn(current()))}
          />
          <span>{words.keep}</span>
        </label>
        <p id="behalten-hinweis" className="hint">
          {words.keepHint}
        </p>
        <p role="status">
          {deviceState.kind === "kept" && words.keptUntil(formatDate(berlinDate(new Date(deviceState.expires))))}
        </p>
        <Suspense>{isWanted && <DraftFiles key={cleared} />}</Suspense>
      </details>
      <ClearButton onClear={onClear} />
    </section>
  );
}
