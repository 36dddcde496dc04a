import type { Finding } from "./finding.ts";
import { messageOf, type Wording } from "./message.ts";
import { valueAt } from "./pointer.ts";
import type { RawFinding } from "./raw-finding.ts";

/** A finding that waits for its words, and whether the applicant confirms its place. */
export interface Unworded {
  readonly raw: RawFinding;
  readonly isConfirmed: boolean;
}

export type WordFinding = (unworded: Unworded, wording: Wording) => Finding;

/** Puts a finding into words. */
export const wordFinding: WordFinding = ({ raw, isConfirmed }, wording) => {
  const { pointer, keyword, severity } = raw;
  const { text: message, language } = messageOf(raw, wording);
  return {
    pointer,
    keyword,
    message,
    severity,
    ...(isConfirmed && { confirmed: true }),
    ...(language !== wording.platform.language && { language }),
  };
};

interface Remembered extends Unworded, Pick<Wording, "definition" | "platform"> {
  readonly value: unknown;
  readonly finding: Finding;
}

/** More than this a page never lists at once. */
const MOST_REMEMBERED = 2_000;

/**
 * Makes a wording that gives the very same object again for a finding about which nothing changed since the check
 * before: nothing that is drawn from it need be drawn anew. For a page, which checks the same answers again and again; it
 * holds on to what was entered.
 */
export function createWordingMemory(): WordFinding {
  const known = new Map<string, Remembered>();
  return (unworded, wording) => {
    const { pointer, keyword } = unworded.raw;
    const key = `${pointer} ${keyword}`;
    const value = valueAt(wording.answers, pointer);
    const before = known.get(key);
    if (before !== undefined && before.value === value && isSame(before, unworded, wording)) return before.finding;
    const finding = wordFinding(unworded, wording);
    if (known.size >= MOST_REMEMBERED) known.clear();
    const { definition, platform } = wording;
    known.set(key, { ...unworded, definition, platform, value, finding });
    return finding;
  };
}

/** What the words of a finding are made from besides the value it speaks of. */
const PARAMS = ["limit", "multipleOf", "other"] as const;

function isSame(before: Remembered, { raw, isConfirmed }: Unworded, { definition, platform }: Wording): boolean {
  return (
    before.isConfirmed === isConfirmed &&
    before.raw.severity === raw.severity &&
    before.definition === definition &&
    before.platform === platform &&
    PARAMS.every((name) => before.raw.params[name] === raw.params[name])
  );
}
