import { createContext, useContext, useMemo, type ReactNode } from "react";

import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { useAllWords } from "../words/use-all-words.ts";
import "../style/marks.css";
import type { RowMark } from "./mark-rows.ts";

interface HandedIn {
  /** Pointer of the place at which it is read now. */
  readonly at: string;
  readonly value: Json;
}

const HandedInContext = createContext<HandedIn | undefined>(undefined);

export interface HeldAgainstProps {
  /** Pointer of all that is inside. */
  readonly at: string;
  /** What was handed in of it and is corrected now, wherever it stood; absent where there is nothing to hold it against. */
  readonly before: Json | undefined;
  readonly children: ReactNode;
}

/** Holds what is inside against what was handed in. */
export function HeldAgainst({ at, before, children }: HeldAgainstProps) {
  const handedIn = useMemo(() => (before === undefined ? undefined : { at, value: before }), [at, before]);
  return <HandedInContext value={handedIn}>{children}</HandedInContext>;
}

/** What was handed in at this place, if only nothing; absent where nothing is corrected. */
export function useHandedInAt(pointer: string): { readonly value: Json | undefined } | undefined {
  const handedIn = useContext(HandedInContext);
  return handedIn === undefined ? undefined : { value: jsonAt(handedIn.value, pointer.slice(handedIn.at.length)) };
}

/** Says of a value or a row that it is not as it was handed in. */
export function ChangedMark({ kind }: { readonly kind: RowMark["kind"] | undefined }) {
  const { review } = useAllWords();
  if (kind === undefined) return null;
  return (
    <>
      {" "}
      <span className="changed">
        {review[kind]}
        {/* A pause to hear. */}
        <span style={{ fontSize: 0 }}>,</span>
      </span>
    </>
  );
}
