import type { Json } from "../../src/form/json.ts";
import { locateJsonFault } from "../json-fault.ts";
import { findJsonHazard, type JsonHazard } from "./json-hazard.ts";
import { refuse, type Refusal } from "./problems.ts";

/** Bytes to JSON that is safe to walk, compile against, hash and store; or the first thing that makes it unsafe. */
export function parseAnswers(bytes: Uint8Array): { readonly kind: "answers"; readonly answers: Json } | Refusal {
  const text = decode(bytes);
  if (text === undefined) {
    return refuse("invalid-utf-8", "Der Text ist nicht in UTF-8 kodiert. Bitte senden Sie ihn in UTF-8.");
  }
  const parsed = parse(text);
  if (parsed.kind === "problem") return parsed;
  const hazard = findJsonHazard(parsed.answers);
  return hazard === undefined ? parsed : refuseHazard(hazard);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Digits that a double may not hold, or an exponent that may overflow it. */
const SUSPICIOUS_NUMBER = /\d{16}|[eE]\+?\d{3}/;

function parse(text: string): { readonly kind: "answers"; readonly answers: Json } | Refusal {
  let imprecise: string | undefined;
  const reviver = (_name: string, value: unknown, context?: { readonly source?: string }): unknown => {
    if (typeof value === "number" && !isExact(value)) imprecise ??= context?.source ?? "";
    return value;
  };
  try {
    const answers: Json = SUSPICIOUS_NUMBER.test(text) ? JSON.parse(text, reviver) : JSON.parse(text);
    if (imprecise === undefined) return { kind: "answers", answers };
    return refuse("imprecise-number", "Eine Zahl ist zu groß, um sie genau zu verarbeiten. Senden Sie sie als Text.");
  } catch {
    return malformed(text);
  }
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function malformed(text: string): Refusal {
  const { line, column } = locateJsonFault(text) ?? { line: 1, column: 1 };
  const detail =
    text.trim() === ""
      ? "Es wurden keine Angaben gesendet."
      : `Der Text ist kein gültiges JSON: Fehler in Zeile ${line}, Spalte ${column}.`;
  return refuse("malformed-json", detail, { line, column });
}

function refuseHazard({ kind, pointer }: JsonHazard): Refusal {
  switch (kind) {
    case "too-deep":
      return refuse("too-deep", "Die Angaben sind tiefer als 32 Ebenen verschachtelt.");
    case "too-many-values":
      return refuse("too-many-values", "Das sind zu viele Angaben. Bitte teilen Sie sie auf mehrere Anträge auf.", {
        pointer,
      });
    case "forbidden-member":
      return refuse(
        "forbidden-member",
        "Die Namen __proto__, constructor und prototype sind in Angaben nicht erlaubt.",
        { pointer },
      );
    case "invalid-text":
      return refuse("invalid-text", "Ein Text enthält ein halbes Zeichen (ein einzelnes Surrogat).", { pointer });
  }
}
