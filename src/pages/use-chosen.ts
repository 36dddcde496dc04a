import { useCallback, useEffect, useRef, useState } from "react";

import { focusPointer, idOf, pointerAt } from "../focus.ts";
import type { Announce } from "../form-context.ts";
import type { WireDefinition } from "../form/wire.ts";
import type { Placed } from "../parts/change-link.tsx";
import { formatPlace, type Place } from "../place.ts";
import { stepOf } from "../steps.ts";

export interface ChoosingInput {
  readonly definition: WireDefinition;
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly say: Announce;
}

/** A step that "Prüfen" led to, and what there was chosen: a place in it, or the step as a whole. */
export interface Chosen {
  /** Of the step. */
  readonly hash: string;
  readonly pointer?: string;
}

export interface Choosing {
  /** What was chosen on "Prüfen", as long as nobody went elsewhere from there. */
  readonly chosen: Chosen | undefined;
  readonly choose: (place: Placed) => void;
  /** Chooses a step, by the index of it. */
  readonly chooseStep: (index: number) => void;
}

/**
 * Choosing something on "Prüfen" to change it: goes to its step, and once that is there, to its control. Whoever comes
 * back finds the focus where they left, or where the last of what they did there is read.
 */
export function useChosen({ definition, place, go, say }: ChoosingInput): Choosing {
  const [chosen, setChosen] = useState<Chosen>();
  const [isBack, setBack] = useState(false);
  const last = useLastPlace(chosen);
  const isThere = chosen !== undefined && !isBack;
  if (place.kind === "review") {
    if (isThere) setBack(true);
  } else if (chosen !== undefined && (isBack || chosen.hash !== formatPlace(place))) setChosen(undefined);
  // Effects of the step itself come first: its heading has had the focus by now.
  useEffect(() => {
    if (chosen === undefined) return undefined;
    if (!isBack) {
      if (chosen.pointer !== undefined) focusPointer(chosen.pointer, true);
      return undefined;
    }
    const ended = new AbortController();
    const goBack = (): void => {
      const end = last();
      const isElsewhere = end !== undefined && !`${end}/`.startsWith(`${chosen.pointer}/`);
      // What they went on to is read below, whatever may be said of it above.
      if (isElsewhere) focusLink({ ...chosen, pointer: end }, ".review-step", ended.signal);
      else focusLink(chosen, ".step", ended.signal);
      // The list of what is still open stands far above.
      const told = [...tellChanges(document.activeElement?.closest("tr")), ...tellOpen()];
      if (told.length > 0) say(told.join(". "));
    };
    // Empty rows are gone then, and with them what might have had the focus.
    const timer = setTimeout(goBack);
    ended.signal.addEventListener("abort", () => clearTimeout(timer));
    return () => ended.abort();
  }, [chosen, isBack, last, say]);
  const chooseStep = useCallback(
    (index: number, pointer?: string): void => {
      const step: Place = { kind: "step", index };
      setChosen({ hash: formatPlace(step), ...(pointer !== undefined && { pointer }) });
      setBack(false);
      go(step);
    },
    [go],
  );
  const choose = useCallback((to: Placed) => chooseStep(stepOf(definition, to), to.pointer), [definition, chooseStep]);
  return { chosen: isThere ? chosen : undefined, choose, chooseStep };
}

/** What "Prüfen" says of the whole: that all is there, or how much is open. */
export function tellOpen(): readonly string[] {
  const open = document.querySelector(".error-summary h3, .to-confirm:not(.settled) h3, .complete")?.textContent;
  return open === undefined ? [] : [open];
}

/** What is marked as changed in a row, each value with the name of its column. */
function tellChanges(row: Element | null | undefined): readonly string[] {
  const cells = [...(row?.querySelectorAll<HTMLElement>("td:has(.before)") ?? [])];
  const name = row?.querySelector(".change > .visually-hidden")?.textContent ?? "";
  const mark = row?.querySelector(".changed")?.textContent.replace(/,$/, "");
  const values = cells.map((cell) => `${cell.dataset["label"]}: ${cell.textContent}`);
  return [...(mark === undefined ? [] : [name + mark]), ...values];
}

/** Gives the pointer of the control in the chosen step that had the focus last, if one had. */
function useLastPlace(chosen: Chosen | undefined): () => string | undefined {
  const last = useRef<string>(undefined);
  useEffect(() => {
    last.current = undefined;
    if (chosen === undefined) return undefined;
    const watch = new AbortController();
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof Element && target.closest(".elements")) last.current = pointerAt(target) ?? last.current;
    };
    document.addEventListener("focusin", keep, { signal: watch.signal });
    return () => watch.abort();
  }, [chosen]);
  return useCallback(() => last.current, []);
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
