import { useId, type MouseEvent } from "react";

import { CancelButton, closeAround, Modal } from "./modal.tsx";

export interface QuestionProps {
  readonly title: string;
  /** What a yes takes away. */
  readonly text: string;
  /** The words of the button that means yes. */
  readonly yes: string;
  /** Those of the button that means no, where they are not "Abbrechen". */
  readonly no?: string;
  readonly onYes: () => void;
  /** After either answer. */
  readonly onClose: () => void;
}

/** Asks before something is lost. */
export function Question({ title, text, yes, no, onYes, onClose }: QuestionProps) {
  const id = useId();
  const accept = (event: MouseEvent<HTMLButtonElement>): void => {
    // First, since closing gives the focus back, and a yes may want it elsewhere.
    closeAround(event.currentTarget);
    onYes();
  };
  return (
    <Modal
      title={title}
      describedBy={id}
      onClose={onClose}
      // The way back comes first and has the focus.
      actions={
        <>
          <CancelButton label={no} />
          <button type="button" className="danger" onClick={accept}>
            {yes}
          </button>
        </>
      }
    >
      <p id={id}>{text}</p>
    </Modal>
  );
}
