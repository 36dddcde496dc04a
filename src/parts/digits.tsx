import type { Json } from "../form/json.ts";
import { listDigitGroups } from "../renderers/digit-groups.ts";

export interface DigitsProps {
  readonly text: string;
  /** Lengths of the groups in which a number is shown; other texts stay as they are. */
  readonly groups: Json | undefined;
}

/** A number in groups to read. Only room stands between them, so that what is copied is the number itself. */
export function Digits({ text, groups }: DigitsProps) {
  const parts = listDigitGroups(text, groups);
  if (parts === undefined) return text;
  return (
    <span className="digits">
      {parts.map((part, index) => (
        // Nothing moves while it is read.
        <span key={index}>{part}</span>
      ))}
    </span>
  );
}
