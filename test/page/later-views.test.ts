import { expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, goOn, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

test("what later steps need is fetched when somebody begins, so that a connection lost then keeps nobody back", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  const fetched = (): Promise<readonly string[]> =>
    page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const holds = async (part: string): Promise<boolean> => (await fetched()).some((name) => name.includes(part));
  await expect(holds("review-view")).resolves.toBe(false);
  await fillApplicant(page);
  for (const part of ["review-view", "list-items", "finished-view"]) await expect.poll(() => holds(part)).toBe(true);
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
  await goOn(page, "Hinweise");
  await goOn(page, "Angestellte");
  await page.getByRole("radio", { name: "Ja" }).check();
  await page.getByRole("textbox", { name: "LANR, Zeile 1" }).waitFor();
  await page.getByRole("radio", { name: "Nein" }).check();
  await goOn(page, "Prüfen");
  await page.getByText("Müller").waitFor();
  await page.context().close();
});

test("whoever comes back to a later step has them fetched at once", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}#schritt-3`);
  const names = () => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  await expect.poll(async () => (await names()).some((name) => name.includes("list-items"))).toBe(true);
  await page.context().close();
});
