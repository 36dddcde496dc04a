import { expect } from "vitest";

import type { PrintInput } from "../../server/print/payload.ts";
import type { Printer } from "../../server/print/printer.ts";
import { findAccessibilityFaults } from "./accessibility-faults.ts";
import { listPages, openPdf, readLines, type Line } from "./pdf.ts";

/** A PDF that was made and found accessible. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** Per page its lines. */
  readonly pages: readonly (readonly Line[])[];
  readonly findings: readonly { readonly pointer: string; readonly keyword: string }[];
}

/** Prints, and holds what comes out against the checks of PDF/UA-1: no PDF of these tests goes without. */
export async function printPaper(printer: Printer, input: PrintInput, { claimsUa = true } = {}): Promise<PrintedPaper> {
  const outcome = await printer.print(input);
  if (outcome.kind !== "pdf") throw new Error(`not printed: ${JSON.stringify(outcome)}`);
  expect(findAccessibilityFaults(outcome.bytes, { claimsUa })).toEqual([]);
  const pages = listPages(openPdf(outcome.bytes)).map(readLines);
  return { bytes: outcome.bytes, fileName: outcome.fileName, pages, findings: outcome.findings };
}

/** The text of some pages, a line each. */
export function textOf(pages: PrintedPaper["pages"]): string {
  return pages
    .flat()
    .map((line) => line.text)
    .join("\n");
}
