import { describe, expect, test } from "vitest";

import { isArray, isObject, type Json, type JsonObject } from "../../src/form/json.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, goOn, openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

/** A later revision, already in force: a member more, another label, a tighter rule, a step between. */
const NEXT = "2026-02-01";
const stage = useStage([
  { form: FORM, date: DATE },
  {
    form: FORM,
    date: NEXT,
    changes: {
      "schemas/antrag.json": (schema) =>
        change(schema, ["properties", "antragsteller", "properties"], (properties) => ({
          ...properties,
          name: { ...object(properties["name"]), maxLength: 10 },
          mobil: { type: "string", pattern: "^[0-9]+$" },
          geburtstag: { type: "string", format: "date" },
        })),
      "ui-schemas/antrag.json": (uiSchema) => ({
        ...uiSchema,
        elements: array(uiSchema["elements"]).toSpliced(1, 0, {
          type: "Category",
          label: "Erreichbarkeit",
          elements: [
            { type: "Control", scope: "#/properties/antragsteller/properties/mobil" },
            { type: "Control", scope: "#/properties/antragsteller/properties/geburtstag" },
          ],
        }),
      }),
      "ui-schemas/texts.de.json": (texts) => ({
        ...texts,
        "antrag#/properties/antragsteller/properties/vorname": { label: "Rufname" },
        "antrag#/properties/antragsteller/properties/mobil": {
          label: "Mobilnummer",
          errors: { pattern: "Bitte nur Ziffern." },
        },
        "antrag#/properties/antragsteller/properties/geburtstag": { label: "Geburtstag" },
      }),
    },
  },
]);

function change(json: JsonObject, path: readonly string[], how: (member: JsonObject) => JsonObject): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return how(json);
  return { ...json, [name]: change(object(json[name]), rest, how) };
}

function object(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

function array(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

describe("a later revision, made of data alone", () => {
  test("is followed by the page, the check and the submission", async () => {
    const { page, faults } = await openPage(stage().browser, `${stage().url}/${FORM}`);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Oberhuber-Niedermeier");
    await page.getByRole("textbox", { name: "Rufname", exact: true }).fill("Anna");
    await page.getByRole("button", { name: "Weiter" }).click();
    await page.getByRole("group", { name: /noch zu prüfen/ }).waitFor();
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Huber");
    await goOn(page, "Erreichbarkeit");
    const mobile = page.getByRole("textbox", { name: /^Mobilnummer/ });
    await mobile.fill("0172-1");
    await mobile.blur();
    await page.getByText("Bitte nur Ziffern.").waitFor();
    await mobile.fill("01721");
    const birthday = page.getByRole("textbox", { name: /^Geburtstag/ });
    await birthday.fill("1.9.1970");
    await birthday.blur();
    await expect.poll(() => birthday.inputValue()).toBe("01.09.1970");
    await goOn(page, "Hinweise");
    await goOn(page, "Angestellte");
    await page.getByRole("radio", { name: "Nein" }).check();
    await goOn(page, "Prüfen");
    await expect(page.getByText("01.09.1970").count()).resolves.toBe(1);
    const [request] = await Promise.all([
      page.waitForRequest("**/submissions"),
      page.getByRole("button", { name: "Einreichen" }).click(),
    ]);
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(request.url()).toContain(`/${FORM}/${NEXT}/`);
    expect(request.postDataJSON()).toMatchObject({ antragsteller: { mobil: "01721", geburtstag: "1970-09-01" } });
    expect(faults).toEqual([]);
  });

  test("leaves whoever began with the one before in it", async () => {
    const { page } = await openPage(stage().browser, `${stage().url}/${FORM}/${DATE}`);
    await page.getByText("Dies ist die Fassung vom 01.09.2025.").waitFor();
    await fillApplicant(page);
    await page.goto(`${stage().url}/${FORM}`);
    await expect(page.getByRole("textbox", { name: "Name", exact: true }).inputValue()).resolves.toBe("Müller");
    await page.getByText("Dies ist die Fassung vom 01.09.2025.").waitFor();
  });
});
