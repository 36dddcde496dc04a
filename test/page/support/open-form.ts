import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page and what went wrong on it: console errors, violations of the Content-Security-Policy, exceptions. */
export interface OpenPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/** Opens an address in a context of its own: nothing is shared with other tests. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  page.on("pageerror", (error) => void faults.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(new URL(url).origin) && !/^(?:data|blob):/.test(request.url()))
      faults.push(request.url());
  });
  await page.goto(url);
  await page.locator("h1").waitFor();
  await settled(page);
  return { page, faults };
}

/** Goes on and waits for the heading of the next step. */
export async function goOn(page: Page, heading: string): Promise<void> {
  await page.getByRole("button", { name: "Weiter" }).click();
  await page.getByRole("heading", { level: 2, name: heading }).waitFor();
  await settled(page);
}

export async function fillApplicant(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Müller");
  await page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Anna Maria");
}

export async function fillEmployee(page: Page, row: number, lanr: string): Promise<void> {
  await page.getByRole("textbox", { name: `LANR, Zeile ${row}` }).fill(lanr);
  await page.getByRole("textbox", { name: `Name, Zeile ${row}`, exact: true }).fill("Schmidt");
  await page.getByRole("textbox", { name: `Vorname, Zeile ${row}` }).fill("Eva");
  await page.getByRole("checkbox", { name: new RegExp(`Abgabe der Abrechnung.*Zeile ${row}$`) }).check();
}

/** From an empty form to the page "Prüfen", without employed doctors. */
export async function reachReview(page: Page): Promise<void> {
  await fillApplicant(page);
  await goOn(page, "Hinweise");
  await goOn(page, "Angestellte");
  await page.getByRole("radio", { name: "Nein" }).check();
  await goOn(page, "Prüfen");
}

/** What has the focus: its id, else its text. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element === null || element === document.body ? "body" : element.id || (element.textContent ?? "").trim();
  });
}

/** Resolves when no part of the page is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}
