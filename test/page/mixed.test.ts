import { expect, test } from "vitest";

import { isArray, isObject, type JsonObject } from "../../src/form/json.ts";
import { findViolations } from "./support/find-violations.ts";
import { DATE } from "./support/form-folders.ts";
import { openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const FORM = "mixed";
const stage = useStage([
  { form: FORM, date: DATE, changes: { "schemas/antrag.json": withLanguages, "ui-schemas/antrag.json": withControl } },
]);

/** A list of plain texts: our own renderers have none for it. */
function withLanguages(schema: JsonObject): JsonObject {
  const list = { type: "array", title: "Sprachen", items: { type: "string" } };
  return { ...schema, properties: { ...(isObject(schema["properties"]) && schema["properties"]), sprachen: list } };
}

function withControl(uiSchema: JsonObject): JsonObject {
  const [first, ...others] = isArray(uiSchema["elements"]) ? uiSchema["elements"] : [];
  if (!isObject(first) || !isArray(first["elements"])) throw new Error("the first step has no elements");
  const control = { type: "Control", scope: "#/properties/sprachen" };
  return { ...uiSchema, elements: [{ ...first, elements: [...first["elements"], control] }, ...others] };
}

test("a form draws with Material only what our own renderers do not know", async () => {
  const { page, faults } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await name.fill("Müller");
  expect(await name.evaluate((field) => field.className)).not.toContain("Mui");
  await page.getByRole("button", { name: "Eintrag hinzufügen" }).click();
  const language = page.locator(".elements input.MuiInputBase-input");
  await language.fill("Sorbisch");
  await page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Anna");
  await page.reload();
  await expect.poll(() => language.inputValue()).toBe("Sorbisch");
  await expect(name.inputValue()).resolves.toBe("Müller");
  expect(await findViolations(page, "colours")).toEqual([]);
  expect(faults).toEqual([]);
});
