import { readFileSync } from "node:fs";

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { publish } from "../../server/commands/publish.ts";
import { loadRevision } from "../../server/catalogue/load-revision.ts";
import { compile } from "../../server/editor/open-revision.ts";
import { checkAnswers } from "../../src/form/check-answers.ts";
import { listControls, listSteps } from "../../src/form/controls.ts";
import type { Schema } from "../../src/form/definition.ts";
import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { locate } from "../../src/form/scope.ts";
import { bringIn, DAY, FOREIGN, fullSample } from "../editor/foreign-form.ts";
import { runCommand } from "../editor/run-command.ts";
import { readText } from "../print/pdf.ts";
import { findViolations } from "./support/find-violations.ts";
import { openPage, settled } from "./support/open-form.ts";
import { openState } from "./support/open-state.ts";
import { useStage } from "./support/use-stage.ts";

let root = "";
const stage = useStage(async (folder) => {
  root = folder;
  for (const [form, foreign] of FOREIGN) {
    // oxlint-disable-next-line no-await-in-loop -- an editor brings in one after the other
    await bringIn(folder, form, foreign);
    // oxlint-disable-next-line no-await-in-loop
    const { code, err } = await runCommand(publish, [form, DAY], { root: folder });
    if (code !== 0) throw new Error(err);
  }
});

/** The answers of the full sample as they are handed in, what its controls show of them, and how many steps ask. */
async function readForm(form: string) {
  const loaded = await loadRevision({ root, form, revision: DAY });
  if (loaded.kind === "broken") throw new Error(JSON.stringify(loaded.complaints));
  const compiled = compile(loaded.definition);
  if (compiled.kind === "fault") throw new Error(compiled.message);
  const { answers: entered }: { answers: Json } = JSON.parse(readFileSync(fullSample(root, form), "utf8"));
  const { answers, result } = checkAnswers(loaded.definition, compiled.pack, entered);
  if (!isObject(answers) || !result.valid) throw new Error(`the sample of ${form} is not valid`);
  const { schema, uiSchema } = loaded.definition;
  const asked = new Set(listControls(loaded.definition).map(({ pattern }) => pattern));
  return { answers, shown: [...shownOf(schema, answers, "", asked)], steps: listSteps(uiSchema).length };
}

/** What the page must show of a value: every leaf that a control asks for, in words. */
function* shownOf(root: Schema, value: Json, pattern: string, asked: ReadonlySet<string>): Generator<string> {
  if (isArray(value)) for (const item of value) yield* shownOf(root, item, `${pattern}/*`, asked);
  else if (isObject(value)) {
    for (const [name, member] of Object.entries(value))
      yield* shownOf(root, member ?? null, `${pattern}/${name}`, asked);
  } else if (asked.has(pattern.replace(/\/\*$/, ""))) yield inWords(locate(root, pattern)?.schema ?? {}, value);
}

function inWords({ format, oneOf }: Schema, value: Json): string {
  if (typeof value === "boolean") return value ? "Ja" : "Nein";
  const choices = isArray(oneOf) ? oneOf.filter(isObject) : [];
  const title = choices.find((it) => it["const"] === value)?.["title"];
  if (typeof title === "string") return title;
  return format === "date" ? String(value).split("-").toReversed().join(".") : String(value);
}

/** How paper has a text of the page, without white space: ticks for yes and no, moments to the minute. */
function asPrinted(text: string): string {
  if (text === "Ja" || text === "Nein") return "";
  return text.replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d).*$/, "$3.$2.$1$4Uhr").replaceAll(/\s/g, "");
}

/** The values that stand on Prüfen, in lines and in tables. */
async function readValues(page: Page): Promise<readonly string[]> {
  const texts = await page.locator("main .line strong, main table.read td").allTextContents();
  return texts.map((text) => text.trim());
}

/** What is wanted and not there, each as often as it is missing. */
function missingIn(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  return wanted.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Our own renderers' part of what axe finds; Material's elements are not ours to mend. */
async function findOurs(page: Page): Promise<readonly string[]> {
  return (await findViolations(page)).filter((violation) => !violation.includes("Mui"));
}

async function savePaper(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Nur drucken (nichts wird gespeichert)" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Ausdruck speichern" }).click(),
  ]);
  return readText(readFileSync(await file.path())).replaceAll(/\s/g, "");
}

describe.each(FOREIGN)("the foreign form %s", (form) => {
  test("goes from its first step to Prüfen and onto paper, with every value, without a fault", async () => {
    const { browser, url } = stage();
    const { answers, shown, steps } = await readForm(form);
    const { page, faults } = await openPage(browser, `${url}/${form}`);
    await openState(page, { url, form, date: DAY }, { name: form, hash: "#schritt-1", answers });
    const violations: string[] = [];
    for (let step = 1; step <= steps; step++) {
      await page.getByText(`Schritt ${step} von ${steps + 2}`).waitFor();
      await settled(page);
      violations.push(...(await findOurs(page)));
      await page.getByRole("button", { name: "Weiter" }).click();
    }
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await settled(page);
    expect(missingIn(shown, await readValues(page))).toEqual([]);
    expect(violations).toEqual([]);
    expect(await findOurs(page)).toEqual([]);
    const paper = await savePaper(page);
    expect(shown.map(asPrinted).filter((text) => !paper.includes(text))).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
