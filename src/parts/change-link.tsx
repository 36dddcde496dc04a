import type { MouseEvent } from "react";

import { idOf } from "../focus.ts";
import type { Finding } from "../form/finding.ts";
import { useAllWords } from "../words/use-all-words.ts";

/** A place that can be gone to. */
export type Placed = Pick<Finding, "pointer">;

export interface ChangeLinkProps extends Placed {
  /** What is changed there, for those who hear the link alone. */
  readonly name: string;
  /** Pointer of what in it is to be changed, where that is known. */
  readonly target?: string | undefined;
  readonly onChoose: (place: Placed) => void;
}

/** Leads from where something is read to where it can be changed. */
export function ChangeLink({ name, pointer, target = pointer, onChoose }: ChangeLinkProps) {
  const words = useAllWords().review;
  const choose = (event: MouseEvent): void => {
    event.preventDefault();
    onChoose({ pointer: target });
  };
  return (
    <a className="change" href={`#${encodeURI(idOf(pointer))}`} onClick={choose}>
      <span className="visually-hidden">{name}: </span>
      {words.change}
    </a>
  );
}
