/** Answers to the form the tests drive, as a tab would hold them. */
import type { JsonObject } from "../../../src/form/json.ts";

const NAMES = ["Schmidt", "Weiß", "Šćepanović", "Ó Súilleabháin", "von Freiherr-Langenfeld"];
const FIRST_NAMES = ["Eva", "Ole", "Zoë", "Władysław", "Anna-Lena"];
const WEIGHTS = [4, 9, 4, 9, 4, 9];

/** What stands in each row: nothing wrong, a number to confirm, nothing ticked, or three errors. */
export type RowKind = "right" | "confirm" | "hint" | "faulty";

export const applicant: JsonObject = { name: "Müller", titel: "Dr. med.", vorname: "Anna Maria" };

/** One supplement with `count` people, each row of this kind. */
export function withEmployees(count: number, kind: RowKind = "right"): JsonObject {
  const people = Array.from({ length: count }, (_, index) => person(index, kind));
  return { antragsteller: applicant, zusatzblaetter: [{ bsnr: "941234567", angestellte: people }] };
}

function person(index: number, kind: RowKind): JsonObject {
  const rechte = { abrechnung: kind !== "hint", dokumentePraxis: index % 3 === 1, dokumenteArzt: false };
  const name = NAMES[index % 5] ?? "";
  const vorname = FIRST_NAMES[index % 5] ?? "";
  if (kind === "hint") return { lanr: lanr(index), name, vorname, rechte: { ...rechte, dokumentePraxis: false } };
  if (kind === "faulty") return { lanr: `12❤${index}`, name: `${name}❤`, rechte };
  return { lanr: lanr(index, kind === "confirm" ? 1 : 0), name, vorname, rechte };
}

/** A LANR for each index; `off` is added to its check digit. */
function lanr(index: number, off = 0): string {
  const digits = String(200_001 + index * 7);
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return `${digits}${(10 - (sum % 10) + off) % 10}03`;
}
