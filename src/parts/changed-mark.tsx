import { createContext, useContext } from "react";

import type { Json } from "../form/json.ts";
import { jsonAt } from "../json-at.ts";
import { useAllWords } from "../words/use-all-words.ts";
import "../style/marks.css";
import type { RowMark } from "./mark-rows.ts";

/** What was handed in and is being corrected; absent where nothing is. */
export const HandedInContext = createContext<Json | undefined>(undefined);

/** What was handed in at this place, if only nothing; absent where nothing is corrected. */
export function useHandedInAt(pointer: string): { readonly value: Json | undefined } | undefined {
  const handedIn = useContext(HandedInContext);
  return handedIn === undefined ? undefined : { value: jsonAt(handedIn, pointer) };
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
