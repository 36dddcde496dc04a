import { randomUUID } from "node:crypto";

import type { Page } from "playwright-core";

import { isObject } from "../../../src/form/json.ts";
import { DATE } from "./form-folders.ts";
import { settled } from "./open-form.ts";
import type { PageState } from "./page-states.ts";

export interface Address {
  /** Of the server. */
  readonly url: string;
  readonly form: string;
  /** The revision; that of the copies where it is not named. */
  readonly date?: string;
}

/** Brings `page` into a state: the draft goes into the tab's storage, then the form opens at the step. */
export async function openState(page: Page, { url, form, date = DATE }: Address, state: PageState): Promise<void> {
  const draft = {
    form,
    revision: date,
    digest: await findDigest(`${url}/api/forms/${form}/${date}`),
    step: state.hash,
    answers: state.answers,
    confirmed: state.confirmed ?? [],
    declined: [],
    key: randomUUID(),
  };
  // The state before may have left the connection cut.
  await page.context().setOffline(false);
  // A file of the same origin: its storage is the page's, and nothing runs there that would write to it.
  await page.goto(`${url}/icon.svg`);
  await page.evaluate(
    ([key, text]) => {
      sessionStorage.clear();
      sessionStorage.setItem(key, text);
    },
    [`vordruck:${form}/${date}`, JSON.stringify(draft)] as const,
  );
  await page.goto(`${url}/${form}${state.hash}`);
  await page.locator("h2").first().waitFor();
  await settled(page);
  await state.then?.(page);
  await settled(page);
}

const digests = new Map<string, Promise<string>>();

function findDigest(address: string): Promise<string> {
  const known = digests.get(address) ?? fetchDigest(address);
  digests.set(address, known);
  return known;
}

async function fetchDigest(address: string): Promise<string> {
  const definition: unknown = await (await fetch(address)).json();
  return isObject(definition) ? String(definition["digest"]) : "";
}
