import type { ClipboardEvent } from "react";

import { useAnnounce } from "../form-context.ts";
import { useWords } from "../language-context.tsx";

/**
 * Pasting into a text of one line: browsers drop line breaks there, some without leaving a space. Lines are joined with
 * spaces, and it is said that they were.
 */
export function useJoinedLines(): (event: ClipboardEvent<HTMLInputElement>) => void {
  const announce = useAnnounce();
  const { fields } = useWords();
  return (event) => {
    const text = event.clipboardData.getData("text/plain").replace(/[\r\n]+$/, "");
    if (event.defaultPrevented || !/[\r\n]/.test(text)) return;
    event.preventDefault();
    // Deprecated, and the only way to insert text that "undo" takes back.
    document.execCommand("insertText", false, text.replaceAll(/\s*[\r\n]\s*/g, " "));
    announce(fields.joinedLines);
  };
}
