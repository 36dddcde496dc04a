import { afterLeaving } from "../after-press.ts";
import { useChange } from "../form-context.ts";
import type { Schema } from "../form/definition.ts";
import type { Json } from "../form/json.ts";
import { tidyText } from "./tidy-text.ts";

interface Entered {
  readonly pointer: string;
  readonly schema: Schema;
  readonly value: Json | undefined;
}

/** What an input reports. */
export interface Entering {
  readonly onChange: (value: Json | undefined) => void;
  readonly onBlur: () => void;
}

/**
 * Takes what is entered at a place. On leaving it, text is shown as it will be stored, and what was found there may be
 * said. Whoever only comes past an empty control is told nothing: what is missing is asked for on going on.
 */
export function useEntering({ pointer, schema, value }: Entered): Entering {
  const change = useChange();
  return {
    onChange: (next) => change({ kind: "set", pointer, value: next }),
    onBlur: () => {
      const tidy = tidyText(schema, value);
      if (tidy !== value) change({ kind: "set", pointer, value: tidy });
      if (tidy !== undefined) afterLeaving(() => change({ kind: "touch", pointers: [pointer] }));
    },
  };
}
