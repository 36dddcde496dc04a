import { loadRevision, type LoadedDefinition, type RevisionPlace } from "../catalogue/load-revision.ts";
import type { FoundFault } from "./place-problems.ts";
import { placeProblems } from "./place-problems.ts";
import type { Printer } from "../print/printer.ts";
import { openRevision } from "./open-revision.ts";
import { findPrintFaults } from "./print-faults.ts";
import type { Problem } from "./problem.ts";
import { readTexts } from "./read-texts.ts";
import { FILE_RULES, RULES } from "./rules.ts";
import { validFromPast } from "./rules/valid-from-past.ts";

/** A revision to check and what it stands among. */
export interface CheckRequest {
  readonly place: RevisionPlace;
  /** The form's other revisions that load. */
  readonly siblings: readonly LoadedDefinition[];
  /** Given when the revision is about to be published: today in Europe/Berlin, `YYYY-MM-DD`. */
  readonly publishingOn?: string;
  /** Prints samples on the revision's own layout; without it the layout is not tried. */
  readonly printer?: Printer;
}

/** Everything `check` has to say about one revision, broken or not, in the order of its files. Never throws for one. */
export async function checkRevision(request: CheckRequest): Promise<readonly Problem[]> {
  const { place, siblings, publishingOn, printer } = request;
  const texts = readTexts(place.root, place.form, place.revision);
  const inFiles = FILE_RULES.flatMap(({ id, severity, find }) =>
    find(texts).map((fault) => ({ ...fault, rule: id, weighs: severity })),
  );
  const loaded = await loadRevision(place);
  if (loaded.kind === "broken") {
    const faults = loaded.complaints.map((fault): FoundFault => {
      return { ...fault, rule: fault.rule ?? "file-kind", weighs: "error" };
    });
    return placeProblems(place, texts, [...inFiles, ...faults]);
  }
  const revision = openRevision(loaded.definition, place.root, siblings);
  const found = RULES.flatMap(({ id, severity, find }) =>
    find(revision).map((fault): FoundFault => ({ ...fault, rule: id, weighs: severity })),
  );
  const past = publishingOn === undefined ? [] : validFromPast.find(revision, publishingOn);
  const onPublishing = past.map((fault): FoundFault => ({ ...fault, rule: validFromPast.id, weighs: "error" }));
  const onPaper = printer === undefined ? [] : await findPrintFaults(revision, printer);
  const inPrint = onPaper.map((fault): FoundFault => ({ ...fault, rule: "print-layout", weighs: "error" }));
  return placeProblems(place, texts, [...inFiles, ...found, ...onPublishing, ...inPrint]);
}
