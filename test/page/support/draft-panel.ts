/** What is done with drafts below the form: the panel "Später weitermachen" and the files that come and go there. */
import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";

export async function openPanel(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 2, name: "Später weitermachen" }).click();
  await page.getByRole("button", { name: "Entwurf in eine Datei speichern" }).waitFor();
}

/** Chooses a file of this content in the open panel. */
export async function loadFile(page: Page, content: string | Buffer): Promise<void> {
  await page
    .getByLabel("Entwurf oder Quittung aus einer Datei laden")
    .setInputFiles({ name: "entwurf.json", mimeType: "application/json", buffer: Buffer.from(content) });
}

export async function saveFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Entwurf in eine Datei speichern" }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

/** The text of a draft file; `members` name at least its form and revision. */
export function draftOf(answers: object, members: object): string {
  return JSON.stringify({ kind: "vordruck-draft", digest: "0", answers, ...members });
}
