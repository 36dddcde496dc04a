import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Note } from "../src/form/definition.ts";
import { parseNote } from "./catalogue/parse-note.ts";

/** The pages every public service owes its visitors, by address. */
export const SITE_PAGES: readonly string[] = ["impressum", "datenschutz", "barrierefreiheit"];

export interface SitePages {
  find(page: string): Note | undefined;
  /** Pages for which the shipped placeholder stands, since the operator has not written them yet. */
  readonly placeholders: readonly string[];
}

const SHIPPED = fileURLToPath(new URL("./site/", import.meta.url));

/** Reads the operator's pages (`<page>.md`) from `folder`; for one that is not there the shipped placeholder stands. */
export async function loadSitePages(folder: string | undefined): Promise<SitePages> {
  const loaded = await Promise.all(
    SITE_PAGES.map(async (page) => {
      const own = folder === undefined ? undefined : await readOptional(join(folder, `${page}.md`));
      const text = own ?? (await readFile(join(SHIPPED, `${page}.md`), "utf8"));
      return { page, isPlaceholder: own === undefined, note: parseNote(text) };
    }),
  );
  const notes = new Map(loaded.map(({ page, note }) => [page, note]));
  return {
    find: (page) => notes.get(page),
    placeholders: loaded.filter(({ isPlaceholder }) => isPlaceholder).map(({ page }) => page),
  };
}

async function readOptional(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
