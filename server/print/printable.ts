import type { Finding } from "../../src/form/finding.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { formatPointer } from "../../src/form/pointer.ts";
import type { Coverage } from "./font-coverage.ts";

/** What stands on paper for a character the font does not have. */
const REPLACEMENT = "□";

/** A value as it can be printed, and a finding for each text in which something had to be replaced. */
export interface Printable {
  readonly value: Json;
  readonly findings: readonly Finding[];
}

/** Replaces in every text of `value` what the font cannot draw, so that no character can make a print fail. */
export function toPrintable(value: Json, covers: Coverage): Printable {
  const findings: Finding[] = [];
  const visit = (here: Json, path: readonly (string | number)[]): Json => {
    if (typeof here === "string") {
      const text = replaceUncovered(here, covers);
      if (text.includes(REPLACEMENT) && text !== here) findings.push(findingAt(formatPointer(path)));
      return text;
    }
    if (isArray(here)) return here.map((item, index) => visit(item, [...path, index]));
    if (!isObject(here)) return here;
    return Object.fromEntries(Object.entries(here).map(([name, item]) => [name, visit(item ?? null, [...path, name])]));
  };
  return { value: visit(value, []), findings };
}

function findingAt(pointer: string): Finding {
  const message = `Ein Zeichen lässt sich nicht drucken. Auf dem Papier steht dafür „${REPLACEMENT}“.`;
  return { pointer, keyword: "unprintable", message, severity: "hint" };
}

/** What nearly every text consists of, and every font has. */
const PLAIN = /^[\n -~\u00A1-\u00AC\u00AE-\u00FF]*$/;

function replaceUncovered(text: string, covers: Coverage): string {
  if (PLAIN.test(text)) return text;
  let replaced = "";
  for (const character of text.replace(/\r\n?/g, "\n").replaceAll("\t", " ")) {
    const point = character.codePointAt(0) ?? 0;
    const isDrawn = character === "\n" || (point >= 0x20 && !isControl(point) && covers(point));
    if (!isInvisible(character)) replaced += isDrawn ? character : REPLACEMENT;
  }
  return replaced;
}

function isControl(point: number): boolean {
  return point >= 0x7f && point < 0xa0;
}

/** Characters that only join or steer others: without them nothing is lost. */
function isInvisible(character: string): boolean {
  return /^[\p{Cf}\uFE00-\uFE0F]$/u.test(character);
}
