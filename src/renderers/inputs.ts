import { boolean } from "./boolean.tsx";
import { choice, radio } from "./choice.tsx";
import { date } from "./date.tsx";
import { groupedText } from "./grouped-text.tsx";
import { multiChoice } from "./multi-choice.tsx";
import { number } from "./number.tsx";
import type { InputKind } from "./renderer.ts";
import { longText, text } from "./text.tsx";

/** Every kind of input we draw ourselves, in fields and in the cells of tables alike. */
export const inputs: readonly InputKind[] = [
  text,
  groupedText,
  longText,
  number,
  date,
  boolean,
  choice,
  radio,
  multiChoice,
];
