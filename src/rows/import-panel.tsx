import { useEffect, useId, useRef, useState, type ChangeEvent, type ClipboardEvent } from "react";

import { decodeText, isBinary } from "../form/decode-text.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface ImportPanelProps {
  readonly onText: (text: string) => void;
  /** Whether there may be other such lists, in items beside the one this is in. */
  readonly isAmongOthers: boolean;
  /** Of the fold itself. */
  readonly id: string;
  /** What came last: then the fold has done what it was opened for. */
  readonly taken: unknown;
}

const MOST_BYTES = 1_000_000;
/** Letters: a list of some hundred rows. */
const MOST_SHOWN = 50_000;

/** Where copied rows can be pasted or a file chosen, folded away: most people have few rows. */
export function ImportPanel({ onText, isAmongOthers, id: panelId, taken }: ImportPanelProps) {
  const { rows } = useAllWords();
  const [fault, setFault] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const id = useId();
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (taken === undefined || fold.current === null) return;
    fold.current.open = false;
    if (text.current !== null) text.current.value = "";
  }, [taken]);
  const text = useRef<HTMLTextAreaElement>(null);
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    setEmpty(false);
    const pasted = event.clipboardData.getData("text/plain");
    // It is still there for whoever leaves the preview, unless it would be slow to draw.
    event.currentTarget.value = pasted.length > MOST_SHOWN ? "" : pasted;
    onText(pasted);
  };
  const readFile = async (file: File): Promise<void> => {
    if (file.size > MOST_BYTES) return setFault(rows.tooLarge);
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isBinary(bytes)) return setFault(rows.notText);
    setFault("");
    onText(decodeText(bytes));
  };
  const preview = (): void => {
    const pasted = text.current?.value ?? "";
    setEmpty(pasted.trim() === "");
    if (pasted.trim() !== "") return onText(pasted);
    text.current?.focus();
  };
  const onFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again once it is mended.
    event.target.value = "";
    if (file !== undefined) void readFile(file);
  };
  return (
    <details
      className="import-panel"
      id={panelId}
      ref={fold}
      // The browser holds on to what stands below, and what was opened would be out of sight above.
      onToggle={({ currentTarget: { open, firstElementChild } }) => {
        if (open) firstElementChild?.scrollIntoView({ block: "nearest" });
      }}
    >
      <summary>{rows.paste}</summary>
      <div className="field">
        <label htmlFor={`${id}-text`}>{rows.pasteLabel}</label>
        <p className="hint" id={`${id}-hilfe`}>
          {rows.pasteHint}
        </p>
        <textarea id={`${id}-text`} ref={text} rows={3} aria-describedby={`${id}-hilfe`} onPaste={onPaste} />
        <button type="button" onClick={preview}>
          {rows.preview}
        </button>
        <div role="status">{isEmpty && <p className="finding error">{rows.nothingPasted}</p>}</div>
        <p className="hint">
          {isAmongOthers && `${rows.pasteAll} `}
          {rows.pasteMore}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-datei`}>{rows.file}</label>
        <input id={`${id}-datei`} type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" onChange={onFile} />
        <div role="status">{fault !== "" && <p className="finding error">{fault}</p>}</div>
      </div>
    </details>
  );
}
