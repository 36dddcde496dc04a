import { idOf } from "../focus.ts";
import type { Announce } from "../form-context.ts";
import type { Chosen } from "./use-chosen.ts";

export interface ComingBack {
  readonly chosen: Chosen;
  /** Pointer of the control that had the focus last, if one had. */
  readonly last: string | undefined;
  readonly say: Announce;
  /** Once "Prüfen" is left again, nothing more is done. */
  readonly ended: AbortSignal;
}

/** Back on "Prüfen": the focus goes to where it was left, or to where the last of what was done is read; what changed is said. */
export function comeBack({ chosen, last, say, ended }: ComingBack): void {
  const goBack = (): void => {
    const isElsewhere = last !== undefined && !`${last}/`.startsWith(`${chosen.pointer}/`);
    // What they went on to is read below, whatever may be said of it above.
    if (isElsewhere) focusLink({ ...chosen, pointer: last }, ".review-step", ended);
    else focusLink(chosen, ".step", ended);
    // The list of what is still open stands far above.
    say([...tellChanges(document.activeElement?.closest("tr")), ...tellOpen()].map(endSentence).join(" "));
  };
  // Empty rows are gone then, and with them what might have had the focus.
  const timer = setTimeout(goBack);
  ended.addEventListener("abort", () => clearTimeout(timer));
}

/** So many are named; of more only the number is said. */
const MOST_NAMED = 3;

/** What "Prüfen" says of the whole: that all is there, or how much is open, and where that is little. */
export function tellOpen(): readonly string[] {
  const lists = [...document.querySelectorAll(".error-summary, .to-confirm:not(.settled)")];
  const open = lists.map((list) => {
    const names = [...list.querySelectorAll("li[data-severity] strong, .finding.confirm > p strong")];
    const named = names.length > MOST_NAMED ? "" : names.map((it) => it.textContent.replace(/:?\s*$/, "")).join(", ");
    return [list.querySelector("h3")?.textContent, named].filter(Boolean).join(": ");
  });
  return [...open, ...[...document.querySelectorAll(".complete")].map((it) => it.textContent)];
}

/** A heading is heard as a sentence of its own. */
export function endSentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/** What is marked as changed in a row, each value with the name of its column. */
function tellChanges(row: Element | null | undefined): readonly string[] {
  const cells = [...(row?.querySelectorAll<HTMLElement>("td:has(.before)") ?? [])];
  const name = row?.querySelector(".change > .visually-hidden")?.textContent ?? "";
  const mark = row?.querySelector(".changed")?.textContent.replace(/,$/, "");
  const values = cells.map((cell) => `${cell.dataset["label"]}: ${cell.textContent}`);
  return [...(mark === undefined ? [] : [name + mark]), ...values];
}

/** Focuses the link that was followed; where it is gone, for what it led to is mended, the one to what that lies in. */
function focusLink({ hash, pointer = "" }: Chosen, within: string, ended: AbortSignal): void {
  if (ended.aborted) return;
  const address = pointer === "" ? hash : `#${encodeURI(idOf(pointer))}`;
  const link = document.querySelector<HTMLElement>(`${within} a[href="${CSS.escape(address)}"]`);
  if (link !== null) {
    link.focus({ preventScroll: true });
    const row = link.closest("tr");
    // With what was changed; of a row higher than the window the end, where the link is.
    const seen = row !== null && row.offsetHeight < window.innerHeight ? row : link;
    seen.scrollIntoView({ block: "center" });
  } else if (document.querySelector('.step [aria-busy="true"]') !== null) {
    setTimeout(() => focusLink({ hash, pointer }, within, ended));
  } else if (pointer !== "") {
    focusLink({ hash, pointer: pointer.slice(0, pointer.lastIndexOf("/")) }, within, ended);
  }
}
