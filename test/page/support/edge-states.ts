/** What surrounds the form's steps: pages around it, a connection or a browser that fails, languages, looks. */
import type { BrowserContextOptions, Page } from "playwright-core";

import { applicant } from "./answers.ts";
import { draftOf, loadFile, openPanel } from "./draft-panel.ts";
import { FORM } from "./form-folders.ts";
import { LOCKED } from "./locked-form.ts";
import { settled } from "./open-form.ts";
import { openState, type Address } from "./open-state.ts";
import { findState, type PageState } from "./page-states.ts";

export interface EdgeState {
  /** Also the name of the files made of it. */
  readonly name: string;
  /** What the browser is, or was told; each state has one of its own. */
  readonly browser?: BrowserContextOptions;
  /** Selector of what a picture is to begin with, where that is far down. */
  readonly shown?: string;
  readonly open: (page: Page, address: Address) => Promise<void>;
}

const KEEP = "Entwurf auf diesem Gerät behalten";
/** For a request that gets no answer. */
const HELD = (): void => undefined;
const BUSY = {
  type: "/problems/store-unavailable",
  title: "Speichern zurzeit nicht möglich",
  status: 503,
  detail: "Zurzeit lässt sich nichts speichern.",
};
const LOCKED_STATE: PageState = {
  name: "1-locked",
  hash: "#schritt-1",
  answers: { antragsteller: { name: "Still", vorname: "Anna" }, kennung: "K-17", geprueft: true, telefon: "0351 123" },
};

const goTo = (path: string) => async (page: Page, address: Address) => {
  await page.goto(address.url + path);
  await page.locator("h1").waitFor();
};

/** A state of the form's own, and what comes then. */
const after = (name: string, then: (page: Page) => Promise<unknown>) => async (page: Page, address: Address) => {
  await openState(page, address, findState(name));
  await then(page);
  await settled(page);
};

const inLanguage = (name: string, language: string) =>
  after(name, async (page) => {
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.getByRole("button", { name: language, exact: true, pressed: true }).waitFor();
  });

/** In the order in which somebody may come upon them; those of a step begin with its number. */
export const edgeStates: readonly EdgeState[] = [
  { name: "0-forms", open: goTo("/") },
  { name: "0-imprint", open: goTo("/impressum") },
  { name: "0-not-found", open: goTo("/gibt-es-nicht") },
  {
    name: "0-loading",
    open: async (page, { url, form }) => {
      await page.route("**/api/**", HELD);
      await page.goto(`${url}/${form}`);
      await page.locator(".loading").waitFor();
    },
  },
  {
    name: "0-server-gone",
    open: async (page, { url, form }) => {
      await page.route("**/api/**", (route) => route.abort());
      await page.goto(`${url}/${form}`);
      await page.getByRole("button", { name: "Noch einmal versuchen" }).waitFor();
    },
  },
  {
    name: "0-old-browser",
    open: async (page, { url, form }) => {
      await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, "toSorted"));
      await page.route("**/assets/*.js", (route) => route.abort());
      await page.goto(`${url}/${form}`);
      await page.getByText("Dieser Browser ist zu alt").waitFor();
    },
  },
  {
    name: "0-without-script",
    browser: { javaScriptEnabled: false },
    open: async (page, { url, form }) => {
      await page.goto(`${url}/${form}`);
      await page.locator("h1").waitFor();
    },
  },
  { name: "1-focus", open: after("1-filled", (page) => page.getByRole("textbox", { name: "Vorname" }).focus()) },
  {
    name: "1-kept",
    open: after("1-filled", async (page) => {
      await openPanel(page);
      await page.getByRole("checkbox", { name: KEEP }).check();
      await page.getByText("von diesem Gerät gelöscht").first().waitFor();
    }),
  },
  {
    name: "1-other-tab",
    open: async (page, address) => {
      await openState(page, address, findState("1-filled"));
      await openPanel(page);
      await page.getByRole("checkbox", { name: KEEP }).check();
      const other = await page.context().newPage();
      await other.goto(`${address.url}/${address.form}`);
      await other.getByRole("textbox", { name: "Vorname" }).fill("Beate");
      await page.getByText("in einem anderen Tab geändert").waitFor();
      await other.close();
    },
  },
  {
    name: "1-nonsense",
    open: after("1-filled", async (page) => {
      await openPanel(page);
      await loadFile(page, "kein Entwurf");
      await page.getByText("kein Entwurf").first().waitFor();
    }),
  },
  {
    name: "1-unknown-revision",
    open: after("1-empty", async (page) => {
      await openPanel(page);
      await loadFile(page, draftOf({ antragsteller: applicant }, { form: FORM, revision: "2024-01-01" }));
      await page.locator(".notice").first().waitFor();
    }),
  },
  {
    name: "1-locked",
    open: (page, address) => openState(page, { ...address, form: LOCKED.form }, LOCKED_STATE),
  },
  { name: "3-english", open: inLanguage("3-confirm", "English") },
  { name: "3-easy", open: inLanguage("3-confirm", "Leichte Sprache") },
  { name: "3-contrast", browser: { contrast: "more" }, open: after("3-confirm", async () => undefined) },
  {
    name: "3-forced-colors",
    browser: { forcedColors: "active", reducedMotion: "reduce" },
    open: after("3-confirm", async () => undefined),
  },
  {
    name: "4-sending",
    shown: "#absenden",
    open: after("4-clean", async (page) => {
      await page.route("**/submissions", HELD);
      await page.locator(".submit .primary").click();
      await page.locator(".submit [role='status'] p").waitFor();
    }),
  },
  {
    name: "4-refused",
    shown: "#absenden",
    open: after("4-clean", async (page) => {
      await page.route("**/submissions", (route) => route.fulfill({ status: 503, json: BUSY }));
      await page.locator(".submit .primary").click();
      await page.locator(".submit .finding").waitFor();
    }),
  },
  {
    name: "5-finished-english",
    open: after("5-finished", (page) => page.getByRole("button", { name: "English", exact: true }).click()),
  },
];
