import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { openState } from "./support/open-state.ts";
import { pageStates, type PageState } from "./support/page-states.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

/** One or more of every step; kept as text so that a change to what is heard is seen in the diff. */
const HEARD: ReadonlySet<string> = new Set([
  "1-empty",
  "1-clear",
  "1-faulty",
  "2-notes",
  "3-question",
  "3-empty-row",
  "3-confirm",
  "3-hints",
  "3-faulty",
  "3-sheets",
  "4-clean",
  "4-confirm",
  "4-faulty",
  "4-correction",
  "5-finished",
]);
const states = pageStates
  .filter(({ name }) => HEARD.has(name))
  .map((state): [string, PageState] => [state.name, state]);

/** What is another at every run. */
function settle(tree: string): string {
  return (
    tree
      .replaceAll(/\b[0-9A-Z]{8}\b(?=")/g, "REFERENZ")
      .replaceAll(/(?<=Antrag )[0-9A-Z]{8}\b/g, "REFERENZ")
      .replaceAll(/(?<=definition: )[0-9A-Z]{8}$/gm, "REFERENZ")
      .replaceAll(/\d+\. \w+ \d{4} um \d\d:\d\d Uhr/g, "ZEIT")
      // What was said last depends on when one looks.
      .replaceAll(/^ {2}- status: .*$/gm, "  - status")
      .replaceAll(/blob:\S+/g, "blob:…")
      .replaceAll(/Quittung-[0-9A-Z]{8}/g, "Quittung-REFERENZ")
  );
}

describe("what a screen reader is given", () => {
  test.each(states)("in %s is what was read and found to make sense", async (name, state) => {
    const { browser, url } = stage();
    const context = await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await openState(page, { url, form: FORM }, state);
    const tree = settle(await page.locator("body").ariaSnapshot());
    await context.close();
    await expect(`${tree}\n`).toMatchFileSnapshot(`trees/${name}.txt`);
  });
});
