import { describe, expect, test } from "vitest";

import type { JsonObject } from "../../src/form/json.ts";
import { applicant } from "./support/answers.ts";
import { findViolations } from "./support/find-violations.ts";
import { LOCKED } from "./support/locked-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([LOCKED]);

async function open(answers: JsonObject) {
  const context = await stage().browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await openState(page, { url: stage().url, form: LOCKED.form }, { name: "locked", hash: "#schritt-1", answers });
  return page;
}

describe("what is not to be changed", () => {
  test("is read, reached and copied, and no key changes it", async () => {
    const page = await open({ antragsteller: applicant, kennung: "K-17", geprueft: true });
    const text = page.getByRole("textbox", { name: "Kennung", exact: true });
    await page.getByRole("textbox", { name: "Vorname", exact: true }).focus();
    await page.keyboard.press("Tab");
    await expect(text.evaluate((it) => it === document.activeElement)).resolves.toBe(true);
    await page.keyboard.type("neu");
    await expect(text.inputValue()).resolves.toBe("K-17");
    await expect(text.isEditable()).resolves.toBe(false);
    const box = page.getByRole("checkbox", { name: "Geprüft" });
    await expect(box.isChecked()).resolves.toBe(true);
    await expect(box.isDisabled()).resolves.toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.context().close();
  });

  test("may be a whole group, as long as its rule says so", async () => {
    const page = await open({ antragsteller: applicant });
    const [text, box] = [
      page.getByRole("textbox", { name: /^Telefon/ }),
      page.getByRole("checkbox", { name: "Rückruf" }),
    ];
    await text.fill("0351");
    await box.check();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Still");
    await expect.poll(() => text.isDisabled()).toBe(true);
    await expect(box.isDisabled()).resolves.toBe(true);
    await expect(text.inputValue()).resolves.toBe("0351");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Stille");
    await expect.poll(() => text.isEnabled()).toBe(true);
    await expect(box.isEnabled()).resolves.toBe(true);
    await page.context().close();
  });
});
