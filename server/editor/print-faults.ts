import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Json } from "../../src/form/json.ts";
import type { Diagnostic } from "../print/diagnostic.ts";
import { LAYOUT_FILE, type PrintInput } from "../print/payload.ts";
import type { Printer } from "../print/printer.ts";
import { findDroppedValues } from "./dropped-values.ts";
import type { Fault } from "./lint-rule.ts";
import type { OpenRevision } from "./open-revision.ts";

/** So many valid samples are printed, those that say most first, and no longer ones than this many characters. */
const MOST_SAMPLES = 3;
const LONGEST_SAMPLE = 4_000;

/**
 * What is wrong with a revision's own print layout: it is printed empty and with valid samples, and what the
 * typesetter complains of is told with its line. The platform's layout is not the editor's care.
 */
export async function findPrintFaults(revision: OpenRevision, printer: Printer): Promise<readonly Fault[]> {
  const { definition, compiled } = revision;
  if (definition.files[LAYOUT_FILE] === undefined || compiled.kind === "fault") return [];
  const inputs: readonly PrintInput[] = [
    { revision: definition, answers: {}, blank: true },
    ...samplesToPrint(revision).map((answers) => {
      return { revision: definition, answers: checkAnswers(definition, compiled.pack, answers).answers };
    }),
  ];
  for (const input of inputs) {
    // oxlint-disable-next-line no-await-in-loop -- what fails once mostly fails again: the first failure says it all
    const outcome = await printer.print(input);
    if (outcome.kind === "template-error") return outcome.diagnostics.map((it) => toFault(revision, it));
  }
  const documents = inputs.filter(({ blank }) => blank !== true).map(({ answers }) => answers);
  const dropped = await findDroppedValues(definition, printer, documents);
  return dropped.map(({ pattern }) => ({
    file: `ui-schemas/${revision.folder}/print.typ`,
    message: `the value of ${pattern} is nowhere on the paper`,
    remedy: "Print it, so that what is signed is what was said",
  }));
}

function samplesToPrint({ samples }: OpenRevision): readonly Json[] {
  return samples
    .filter(({ kind }) => kind === "valid")
    .map(({ answers }) => ({ answers, length: JSON.stringify(answers).length }))
    .filter(({ length }) => length <= LONGEST_SAMPLE)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, MOST_SAMPLES)
    .map(({ answers }) => answers);
}

function toFault({ folder }: OpenRevision, { message, hints, line, column }: Diagnostic): Fault {
  return {
    file: `ui-schemas/${folder}/print.typ`,
    ...(line !== undefined && { position: { line, column: column ?? 1 } }),
    message,
    remedy: hints[0] ?? "Correct the layout; the library's functions are in server/print/typst/form.typ",
  };
}
