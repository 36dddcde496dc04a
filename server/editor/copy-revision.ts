import { applyEdits, modify } from "jsonc-parser";

import { readTexts } from "./read-texts.ts";
import { schemaPath } from "./schema-path.ts";

/** Which revision to copy from the folder `root`, and the day of the new one. */
export interface CopyRequest {
  readonly root: string;
  readonly form: string;
  readonly older: string;
  readonly date: string;
}

/**
 * The files of a new draft made from an older revision of the same form: everything but its migrations, `form.json` as
 * a draft in force from `date`, and an empty migration from the older revision to fill.
 */
export function copyRevision({ root, form, older, date }: CopyRequest): Readonly<Record<string, string>> {
  const texts = readTexts(root, form, older);
  const copied = Object.entries(texts)
    .filter(([file]) => !file.includes("/migrations/"))
    .map(([file, text]) => {
      const moved = file.replace(`/${older}/`, `/${date}/`);
      return [moved, /^schemas\/[^/]+\/[^/]+\/form\.json$/.test(moved) ? toDraft(text, date) : text];
    });
  const file = `schemas/${form}/${date}/migrations/${older}.json`;
  const migration = { $schema: schemaPath(root, file, "migration"), steps: [] };
  return {
    ...Object.fromEntries(copied),
    [file]: `${JSON.stringify(migration, null, 2)}\n`,
  };
}

/** The manifest as a draft; only the members that must change do, the rest stays as the editor wrote it. */
function toDraft(manifest: string, date: string): string {
  const changes: readonly (readonly [member: string, value: string | undefined])[] = [
    ["status", "draft"],
    ["validFrom", date],
    ["digest", undefined],
    ["acceptsPreviousUntil", undefined],
  ];
  return changes.reduce((text, [member, value]) => applyEdits(text, modify(text, [member], value, {})), manifest);
}
