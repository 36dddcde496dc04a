import type { Deps } from "./deps.ts";
import { refuse, type Refusal } from "./http/problems.ts";
import type { PrintInput } from "./print/payload.ts";

/** A PDF and the name it is saved under. */
export interface MadePaper {
  readonly kind: "paper";
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

const LATER = "Der Ausdruck ließ sich gerade nicht herstellen. Bitte versuchen Sie es später noch einmal.";

/** Prints, or says in German why not. What is wrong with a layout stands in the log under the id the problem names. */
export async function makePaper(
  { printer, log }: Pick<Deps, "printer" | "log">,
  input: PrintInput,
): Promise<MadePaper | Refusal> {
  if (printer === undefined) return refuse("print-failed", LATER);
  const outcome = await printer.print(input);
  switch (outcome.kind) {
    case "pdf":
      return { kind: "paper", bytes: outcome.bytes, fileName: outcome.fileName };
    case "busy":
      return refuse(
        "print-busy",
        "Gerade wird sehr viel gedruckt. Bitte versuchen Sie es in einigen Sekunden noch einmal.",
      );
    case "too-long": {
      const { sheets, most } = outcome;
      const detail = `Diese Angaben füllen ${sheets} Blätter, gedruckt werden höchstens ${most}. Bitte teilen Sie sie auf mehrere Anträge auf.`;
      return refuse("print-too-long", detail);
    }
    case "too-much-text": {
      const most = outcome.most.toLocaleString("de-DE");
      return refuse(
        "print-too-long",
        `Diese Angaben haben mehr als ${most} Zeichen. So viel Text lässt sich nicht drucken.`,
      );
    }
    case "template-error": {
      const { id, diagnostics } = outcome;
      const { form, revision } = input.revision;
      log.error({ id, form, revision, diagnostics }, "a print layout failed");
      return refuse("print-failed", LATER, { id });
    }
  }
}
