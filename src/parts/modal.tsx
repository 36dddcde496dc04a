import { useEffect, useId, useRef, type ReactNode } from "react";
import { createPortal } from "react-dom";

import { useWords } from "../language-context.tsx";
import "../style/dialog.css";

export interface ModalProps {
  readonly title: string;
  /** Ids of what is read with the title when it opens. */
  readonly describedBy?: string | undefined;
  readonly onClose: () => void;
  /** The buttons below, which stay in sight. */
  readonly actions: ReactNode;
  readonly children?: ReactNode;
}

/** Of radios only the chosen one is a stop. */
const FIRST = "input:not([type='radio']), input:checked, select, a[href], summary, button";

/** The platform keeps the focus inside, closes on Escape and gives the focus back. */
export function Modal({ title, describedBy, onClose, actions, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
    // Else what scrolls would have the focus.
    dialog.current?.querySelector<HTMLElement>(FIRST)?.focus();
    return keepPageStill();
  }, []);
  // Outside of what it was opened in: a message's region would say it once more, and lend it its colours.
  return createPortal(
    <dialog ref={dialog} className="modal" aria-labelledby={id} aria-describedby={describedBy} onClose={onClose}>
      <h2 id={id}>{title}</h2>
      <div className="modal-body">{children}</div>
      <div className="actions">{actions}</div>
    </dialog>,
    document.body,
  );
}

/** What lies behind is not scrolled and stays where it is, with the room of its scrollbar. Gives what ends that. */
function keepPageStill(): () => void {
  const { style, clientWidth } = document.documentElement;
  style.paddingInlineEnd = `${window.innerWidth - clientWidth}px`;
  style.overflow = "hidden";
  return () => {
    style.paddingInlineEnd = "";
    style.overflow = "";
  };
}

/** Closes the dialog it stands in; `label` where "Abbrechen" might mean something else. */
export function CancelButton({ label }: { readonly label?: string | undefined }) {
  const { fields } = useWords();
  return (
    <button type="button" onClick={(event) => closeAround(event.currentTarget)}>
      {label ?? fields.cancel}
    </button>
  );
}

/** Closes the dialog around an element. */
export function closeAround(element: Element): void {
  element.closest("dialog")?.close();
}
