import { isDate } from "../../src/form/berlin-date.ts";
import type { Complaint } from "./file-problem.ts";
import type { ParsedRevision } from "./parse-revision.ts";

/** First segments of addresses that the platform keeps for itself; no form may be called so. */
const RESERVED: ReadonlySet<string> = new Set([
  "api",
  "assets",
  "barrierefreiheit",
  "datenschutz",
  "docs",
  "eingang",
  "healthz",
  "impressum",
  "metrics",
  "openapi",
  "packs",
  "problems",
  "readyz",
  "werkstatt",
]);

/** Tells whether a folder's name can be a form's id: small letters, digits, single hyphens, and no reserved name. */
export function isFormId(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) && !RESERVED.has(name);
}

/** What the folder names and the manifest say that cannot be so, beyond what the manifest's JSON Schema sees. */
export function findManifestFaults(
  parsed: ParsedRevision,
  { form, revision }: { readonly form: string; readonly revision: string },
): readonly Complaint[] {
  const { manifest, folder } = parsed;
  const file = `schemas/${folder}/form.json`;
  const faults: Complaint[] = [];
  if (!isFormId(form)) {
    faults.push({
      rule: "folder-name",
      file: `schemas/${form}`,
      message: RESERVED.has(form) ? "the name is reserved" : "the folder's name cannot be a form's id",
      remedy: "Use small letters, digits and single hyphens, and none of the platform's own addresses",
    });
  }
  if (!isDate(revision)) {
    faults.push({
      rule: "folder-name",
      file: `schemas/${folder}`,
      message: "the folder's name is no calendar day",
      remedy: "Name the revision's folder YYYY-MM-DD",
    });
  }
  const { validFrom, acceptsPreviousUntil } = manifest;
  if (!isDate(validFrom)) faults.push(noDay(file, "/validFrom"));
  if (acceptsPreviousUntil !== undefined && !isDate(acceptsPreviousUntil))
    faults.push(noDay(file, "/acceptsPreviousUntil"));
  return [...faults, ...findMissingParts(parsed, file)];
}

function noDay(file: string, pointer: string): Complaint {
  return { rule: "calendar-day", file, pointer, message: "this is no calendar day", remedy: "Write it YYYY-MM-DD" };
}

function findMissingParts({ manifest, folder, parts, uiParts, notes }: ParsedRevision, file: string): Complaint[] {
  const faults: Complaint[] = [];
  const { root, delivery } = manifest;
  if (!Object.hasOwn(parts, root)) faults.push(missing(`schemas/${folder}/${root}.json`));
  if (!Object.hasOwn(uiParts, root)) faults.push(missing(`ui-schemas/${folder}/${root}.json`));
  if (delivery.next !== undefined && !Object.hasOwn(notes, delivery.next)) {
    faults.push({
      rule: "missing-note",
      file,
      pointer: "/delivery/next",
      message: `there is no note ui-schemas/${folder}/${delivery.next}.md`,
      remedy: "Add the note, or name one that exists",
    });
  }
  return faults;
}

function missing(file: string): Complaint {
  const remedy = "Add it, or name another part as root in form.json";
  return { rule: "missing-file", file, message: "the file is missing", remedy };
}
