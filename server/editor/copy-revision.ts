import { applyEdits, modify } from "jsonc-parser";

import type { FileTexts } from "./read-texts.ts";

/**
 * The files of a new draft made from the texts of an older revision of the same form: everything but its migrations,
 * `form.json` as a draft in force from `date`, and an empty migration from the older revision to fill.
 */
export function copyRevision(texts: FileTexts, older: string, date: string): Readonly<Record<string, string>> {
  const copied = Object.entries(texts)
    .filter(([file]) => !file.includes("/migrations/"))
    .map(([file, text]) => {
      const moved = file.replace(`/${older}/`, `/${date}/`);
      return [moved, /^schemas\/[^/]+\/[^/]+\/form\.json$/.test(moved) ? toDraft(text, date) : text];
    });
  const form = Object.keys(texts)[0]?.split("/")[1] ?? "";
  const migration = { $schema: "../../../../server/file-kinds/migration.schema.json", steps: [] };
  return {
    ...Object.fromEntries(copied),
    [`schemas/${form}/${date}/migrations/${older}.json`]: `${JSON.stringify(migration, null, 2)}\n`,
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
