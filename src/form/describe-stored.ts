import { nameDemand, nameMember } from "./describe-constraint.ts";
import type { BrokenReason, Stored, StoredCount } from "./diff-stored.ts";

/** So many places are named; the others are in the JSON. */
const MOST_REASONS = 5;

/** What the newer revision means for the submissions of the older one, in German sentences. */
export function describeStored(stored: Stored): readonly string[] {
  switch (stored.kind) {
    case "no-store":
      return ["Gespeicherte Einreichungen: nicht gezählt, denn es gibt noch keinen Speicher (DATA_DIR, DATABASE_URL)."];
    case "unreadable":
      return ["Gespeicherte Einreichungen: nicht gezählt, denn der Speicher war nicht zu lesen."];
    case "counted":
      return describeCount(stored);
  }
}

function describeCount({ total, broken, losing, reasons }: StoredCount): readonly string[] {
  const all = "Gespeicherte Einreichungen zur alten Ausgabe:";
  if (total === 0) return [`${all} keine.`];
  if (broken === 0 && losing === 0) return [`${all} ${number(total)}, alle wären auch nach der neuen richtig.`];
  return [
    `${all} ${number(total)}; ${number(broken)} davon wären nach der neuen nicht mehr richtig.`,
    ...(losing > 0
      ? [`${number(losing)} davon würden Angaben verlieren, von denen keine Übertragung etwas sagt.`]
      : []),
    ...reasons.slice(0, MOST_REASONS).map(describeReason),
  ];
}

function describeReason({ member, keyword, submissions }: BrokenReason): string {
  return `In ${number(submissions)} davon: ${nameMember(member)}, ${nameDemand(keyword)}.`;
}

function number(count: number): string {
  return count.toLocaleString("de-DE");
}
