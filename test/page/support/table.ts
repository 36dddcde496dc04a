/** The table of employed doctors as somebody finds who said that there are some. */
import type { Page } from "playwright-core";

import { FORM } from "./form-folders.ts";
import { openPage } from "./open-form.ts";
import type { Stage } from "./use-stage.ts";

/** A right LANR. */
export const RIGHT = "123456601";
/** One to be confirmed. */
export const WRONG_CHECK_DIGIT = "123456701";

export async function openTable({ browser, url }: Stage): Promise<Page> {
  const { page } = await openPage(browser, `${url}/${FORM}#schritt-3`);
  await page.getByRole("radio", { name: "Ja" }).check();
  await page.getByRole("textbox", { name: "BSNR", exact: true }).fill("941234567");
  return page;
}

export const addRow = (page: Page) => page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
export const cell = (page: Page, name: string, row: number) =>
  page.getByRole("textbox", { name: `${name}, Zeile ${row}`, exact: true });
export const rowCount = (page: Page) => page.getByRole("textbox", { name: /^LANR, Zeile/ }).count();
