/** Every state of the page worth looking at, set up by a draft in the tab rather than by typing. */
import type { Page } from "playwright-core";

import type { JsonObject } from "../../../src/form/json.ts";
import { applicant, withEmployees } from "./answers.ts";

export interface PageState {
  /** Also the name of the files made of it. */
  readonly name: string;
  readonly hash: string;
  readonly answers: JsonObject;
  readonly confirmed?: readonly string[];
  /** So many rows that a picture of them shows nothing that fewer do not. */
  readonly isLong?: true;
  /** Selector of what a picture is to begin with, where that is far down. */
  readonly shown?: string;
  /** What a person does once the page is there. */
  readonly then?: (page: Page) => Promise<void>;
}

const EMPTY: JsonObject = { antragsteller: {} };
const FIRST_LANR = "/zusatzblaetter/0/angestellte/0/lanr";
const [APPLICANT, NOTES, EMPLOYEES, REVIEW] = ["#schritt-1", "#schritt-2", "#schritt-3", "#pruefen"] as const;

const goOn = async (page: Page): Promise<void> => {
  await page.locator(".actions .primary").click();
  await page.locator(".error-summary").waitFor();
};

/** Of one sheet a row that mends one, one that is worse, and of another sheet a row. */
const pasteOfSeveralSheets = async (page: Page): Promise<void> => {
  const rows = [
    "200001303\tSchmidt\tEvi\t941234567",
    "12345\tWeiß\tOle\t941234567",
    "987654403\tAdam\tAnna\t961234500",
  ];
  await page.locator(".import-panel summary").click();
  await page.locator(".import-panel textarea").fill(["LANR\tName\tVorname\tBSNR", ...rows].join("\n"));
  await page.getByRole("button", { name: "Vorschau" }).click();
  await page.getByRole("dialog").waitFor();
};

/** In the order of the way through the form. */
export const pageStates: readonly PageState[] = [
  { name: "1-empty", hash: APPLICANT, answers: EMPTY },
  {
    name: "1-later",
    hash: APPLICANT,
    answers: { antragsteller: applicant },
    then: (page) => page.getByText("Später weitermachen").click(),
  },
  { name: "1-filled", hash: APPLICANT, answers: { antragsteller: applicant } },
  {
    name: "1-clear",
    hash: APPLICANT,
    answers: { antragsteller: applicant },
    then: async (page) => {
      await page.getByRole("button", { name: "Alles löschen" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "1-faulty", hash: APPLICANT, answers: { antragsteller: { name: "Mü❤ller", vorname: "" } }, then: goOn },
  { name: "2-notes", hash: NOTES, answers: { antragsteller: applicant } },
  { name: "3-question", hash: EMPLOYEES, answers: { antragsteller: applicant } },
  { name: "3-question-faulty", hash: EMPLOYEES, answers: { antragsteller: applicant }, then: goOn },
  {
    name: "3-empty-row",
    hash: EMPLOYEES,
    answers: { antragsteller: applicant },
    then: (page) => page.locator(".presence input").first().check(),
  },
  { name: "3-one-row", hash: EMPLOYEES, answers: withEmployees(1) },
  { name: "3-confirm", hash: EMPLOYEES, answers: withEmployees(2, "confirm"), then: goOn },
  {
    name: "3-confirmed",
    hash: EMPLOYEES,
    answers: withEmployees(1, "confirm"),
    confirmed: [FIRST_LANR],
    then: async (page) => {
      await page.locator("td input").first().focus();
      await page.locator(".add").first().focus();
    },
  },
  {
    name: "3-hints",
    hash: EMPLOYEES,
    answers: withEmployees(1, "hint"),
    then: async (page) => {
      await page.locator("td input").first().focus();
      await page.locator(".add").first().focus();
    },
  },
  { name: "3-faulty", hash: EMPLOYEES, answers: withEmployees(2, "faulty"), then: goOn },
  {
    name: "3-notes-open",
    hash: EMPLOYEES,
    answers: withEmployees(1),
    then: (page) => page.locator("summary").first().click(),
  },
  {
    name: "3-import",
    hash: EMPLOYEES,
    answers: withEmployees(1),
    then: async (page) => {
      await page.locator(".import-panel summary").click();
      await page.locator(".import-panel textarea").fill("200008003\tWeiß\tOle\tx\n12❤\tKoch\t\tja");
      await page.getByRole("button", { name: "Vorschau" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "3-sheets",
    hash: EMPLOYEES,
    answers: withEmployees(2),
    then: pasteOfSeveralSheets,
  },
  {
    name: "3-taken",
    hash: EMPLOYEES,
    answers: withEmployees(2),
    then: async (page) => {
      await pasteOfSeveralSheets(page);
      await page.getByRole("dialog").locator(".primary").click();
      await page.locator(".taken").waitFor();
    },
  },
  {
    name: "3-placing",
    hash: EMPLOYEES,
    answers: withEmployees(1),
    then: async (page) => {
      await page.locator(".import-panel summary").click();
      await page
        .locator(".import-panel textarea")
        .fill("Arzt\tStelle\tNachname\tVorname\n200008003\t941234567\tWeiß\tOle");
      await page.getByRole("button", { name: "Vorschau" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "3-20-rows", hash: EMPLOYEES, answers: withEmployees(20) },
  { name: "3-500-rows", hash: EMPLOYEES, answers: withEmployees(500), isLong: true },
  { name: "4-clean", hash: REVIEW, answers: withEmployees(6) },
  { name: "4-confirm", hash: REVIEW, answers: withEmployees(1, "confirm") },
  { name: "4-confirmed", hash: REVIEW, answers: withEmployees(1, "confirm"), confirmed: [FIRST_LANR] },
  { name: "4-hints", hash: REVIEW, answers: withEmployees(2, "hint") },
  { name: "4-faulty", hash: REVIEW, answers: withEmployees(2, "faulty") },
  { name: "4-500-rows", hash: REVIEW, answers: withEmployees(500), isLong: true },
  {
    name: "4-correction",
    hash: REVIEW,
    answers: withEmployees(3),
    then: async (page) => {
      await page.locator(".submit .primary").click();
      // What comes with the paper moves what stands below it.
      await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
      await page.getByRole("button", { name: "Antrag berichtigen" }).click();
      await page.getByRole("link", { name: "Zeile 1 (Schmidt): ändern" }).click();
      await page.locator("[id$='/0/lanr']:focus").waitFor();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type("314159310");
      await page.getByRole("button", { name: "Zeile 2 löschen" }).click();
      await page.getByRole("button", { name: "Angestellte Person hinzufügen" }).click();
      await page.locator("[id$='/2/lanr']:focus").waitFor();
      await page.keyboard.type("987654403");
      await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).last().click();
      await page.locator(".cell-action .fault-mark").waitFor();
    },
  },
  {
    name: "4-no-answer",
    shown: "#absenden",
    hash: REVIEW,
    answers: withEmployees(1),
    then: async (page) => {
      await page.context().setOffline(true);
      await page.locator(".submit .primary").click();
      await page.locator(".submit .finding").waitFor();
    },
  },
  {
    name: "5-finished",
    hash: REVIEW,
    answers: withEmployees(1),
    then: async (page) => {
      await page.locator(".submit .primary").click();
      await page.locator(".reference").waitFor();
      // The paper is made at once; what is said then is what stays.
      await page.locator(".paper a[href^='blob:']").first().waitFor();
    },
  },
];

/** The state of that name; throws where there is none. */
export function findState(name: string): PageState {
  const state = pageStates.find((it) => it.name === name);
  if (state === undefined) throw new Error(`there is no state ${name}`);
  return state;
}
