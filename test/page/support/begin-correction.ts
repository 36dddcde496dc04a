import type { Page } from "playwright-core";

export const leaveIn = (page: Page) => page.getByRole("button", { name: "Doch nicht berichtigen" });

/** Hands in what stands on Prüfen, and opens it to be corrected. */
export async function beginCorrection(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Einreichen und drucken" }).click();
  // The paper that is there now moves what stands below it.
  await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
  await page.getByRole("button", { name: "Antrag berichtigen" }).click();
  await leaveIn(page).waitFor();
}
