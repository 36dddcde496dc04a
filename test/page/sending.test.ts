import type { Page, Route } from "playwright-core";
import { describe, expect, test } from "vitest";

import { clickOn } from "./support/click-on.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { fillApplicant, openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);
const SUBMISSIONS = "**/submissions";
const SEND = { name: "Einreichen und drucken" };
const AGAIN = { name: "Erneut versuchen" };

async function openReview() {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await reachReview(opened.page);
  return opened;
}

const finished = (page: Page): Promise<void> => page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();

/** Answers the first calls as told, lets the others through, and keeps their headers and bodies. */
async function meddle(page: Page, ...first: readonly ((route: Route) => Promise<void>)[]) {
  const calls: { readonly key: string; readonly replaces: string | undefined; readonly body: string }[] = [];
  await page.route(SUBMISSIONS, async (route) => {
    const headers = route.request().headers();
    calls.push({
      key: headers["idempotency-key"] ?? "",
      replaces: headers["replaces"],
      body: route.request().postData() ?? "",
    });
    const answer = first[calls.length - 1];
    await (answer === undefined ? route.continue() : answer(route));
  });
  return calls;
}

const lose = (route: Route): Promise<void> => route.abort("connectionfailed");
/** The server gets it, the page gets no answer. */
const loseAnswer = async (route: Route): Promise<void> => {
  await route.fetch();
  await route.abort("connectionreset");
};
const problem =
  (status: number, members: object, headers: Readonly<Record<string, string>> = {}) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      headers,
      contentType: "application/problem+json",
      body: JSON.stringify({ type: "/problems/x", title: "Nein", status, detail: "Der Server sagt nein.", ...members }),
    });

describe("a lost connection", () => {
  test("is told, and the answers go again by themselves with the same key once there is one", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, lose);
    await page.getByRole("button", SEND).click();
    await page.getByRole("status").getByText("Sie werden von selbst noch einmal gesendet").waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await finished(page);
    expect(calls.map(({ key }) => key)).toEqual([calls[0]?.key, calls[0]?.key]);
  });

  test("is not tried again under an open question, but once that is closed", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, lose);
    const waiting = page.getByRole("status").getByText("Sie werden von selbst noch einmal gesendet");
    await page.clock.install();
    await page.getByRole("button", SEND).click();
    await waiting.waitFor();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    await page.getByRole("dialog").waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.clock.runFor("05:00");
    await expect(waiting.count()).resolves.toBe(1);
    expect(calls).toHaveLength(1);
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    await page.clock.runFor("00:01");
    await finished(page);
    expect(calls).toHaveLength(2);
  });

  test("changes nothing under an open question when the answer comes meanwhile", async () => {
    const { page } = await openReview();
    const held = Promise.withResolvers<void>();
    await meddle(page, async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.clock.install();
    await page.getByRole("button", SEND).click();
    await page.getByRole("button", { name: "Alles löschen" }).click();
    const answered = page.waitForResponse(SUBMISSIONS);
    held.resolve();
    await (await answered).finished();
    await page.clock.runFor("00:05");
    await expect(page.getByRole("heading", { level: 2, name: "Prüfen" }).count()).resolves.toBe(1);
    await page.getByRole("dialog").getByRole("button", { name: "Abbrechen" }).click();
    await page.clock.runFor("00:01");
    await finished(page);
  });

  test("leaves the applicant to try again at once", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, loseAnswer);
    await page.getByRole("button", SEND).click();
    await page.getByRole("button", AGAIN).click();
    await finished(page);
    expect(calls).toHaveLength(2);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(1);
  });

  test("after which something was changed makes a correction of what had been received unseen", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, loseAnswer);
    await page.getByRole("button", SEND).click();
    await page.getByRole("button", AGAIN).waitFor();
    await page.getByRole("link", { name: "Antragsteller" }).first().click();
    await page.getByRole("textbox", { name: "Vorname", exact: true }).fill("Berta");
    await page.getByRole("link", { name: "Prüfen" }).first().click();
    await page.getByRole("button", SEND).click();
    await finished(page);
    expect(calls.map(({ replaces }) => replaces !== undefined)).toEqual([false, false, true]);
    expect(calls[1]?.key).toBe(calls[0]?.key);
    expect(calls[2]?.key).not.toBe(calls[0]?.key);
    expect(calls[2]?.body).toContain("Berta");
  });
});

describe("a server with too much to do", () => {
  test("is asked again when it said, not before", async () => {
    const { page } = await openReview();
    const times: number[] = [];
    page.on("request", (request) => void (request.method() === "POST" && times.push(Date.now())));
    await meddle(
      page,
      problem(503, { type: "/problems/busy", detail: "Gerade ist viel los." }, { "Retry-After": "2" }),
    );
    await page.getByRole("button", SEND).click();
    await page.getByText("Gerade ist viel los. Es wird gleich von selbst noch einmal gesendet.").waitFor();
    await finished(page);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(2000);
  });
});

describe("a refusal", () => {
  test("is said in the server's words, and nothing is sent again by itself", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, problem(409, { type: "/problems/revision-not-open" }));
    await page.getByRole("button", SEND).click();
    await page.getByText("Der Server sagt nein.").waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    expect(calls).toHaveLength(1);
    await page.getByRole("button", AGAIN).click();
    await finished(page);
  });

  test("of a key used elsewhere is explained, and the next attempt has a new key", async () => {
    const { page } = await openReview();
    const calls = await meddle(page, problem(409, { type: "/problems/idempotency-key-reused" }));
    await page.getByRole("button", SEND).click();
    await page.getByText("Unter diesem Entwurf sind schon andere Angaben eingegangen").waitFor();
    await page.getByRole("button", AGAIN).click();
    await finished(page);
    expect(calls[1]?.key).not.toBe(calls[0]?.key);
  });
});

describe("after a new release", () => {
  const DEFINITION = `**/api/forms/${FORM}/*`;

  test("a page that asks for a rule pack of the one before gets the new one by itself", async () => {
    const { browser, url } = stage();
    const context = await browser.newContext();
    const page = await context.newPage();
    let asked = 0;
    await page.route(DEFINITION, async (route) => {
      const response = await route.fetch();
      const definition: object = await response.json();
      const pack = `/packs/${"0".repeat(64)}.js`;
      await route.fulfill({ response, json: asked++ === 0 ? { ...definition, pack } : definition });
    });
    await page.goto(`${url}/${FORM}`);
    await page.getByRole("textbox", { name: "Vorname", exact: true }).waitFor();
    expect(asked).toBe(2);
    await context.close();
  });

  test("a page with old rules fetches the new ones when the server finds something, and loses no input", async () => {
    const { page } = await openReview();
    const findings = [{ pointer: "/antragsteller/name", keyword: "x", severity: "error", message: "Neu verboten." }];
    await meddle(page, problem(422, { digest: "f".repeat(64), findings }));
    await Promise.all([page.waitForRequest(DEFINITION), page.getByRole("button", SEND).click()]);
    await expect.poll(() => page.locator(".review-step").first().textContent()).toContain("Müller");
    // While it is being sent nothing is sent once more.
    await expect.poll(() => page.getByRole("button", SEND).getAttribute("aria-disabled")).toBeNull();
    await page.getByRole("button", SEND).click();
    await finished(page);
  });

  test("a draft made under another digest is kept, checked anew, and said to be", async () => {
    const { page } = await openReview();
    await page.evaluate(() => {
      const key = Object.keys(sessionStorage).find((it) => /\d{4}-\d\d-\d\d$/.test(it)) ?? "";
      const draft: object = JSON.parse(sessionStorage.getItem(key) ?? "{}");
      window.addEventListener("pagehide", () =>
        sessionStorage.setItem(key, JSON.stringify({ ...draft, digest: "f".repeat(64) })),
      );
    });
    await page.reload();
    await page.locator(".notices").getByText("Dieses Formular wurde inzwischen erneuert.").waitFor();
    await page.getByText("Müller").first().waitFor();
    await page.getByRole("button", { name: "Meldung schließen" }).click();
    await expect(page.locator(":focus").textContent()).resolves.toContain("Prüfen");
    await page.reload();
    await page.getByRole("heading", { level: 2, name: "Prüfen" }).waitFor();
    await expect(
      page.locator(".notices").getByText("Dieses Formular wurde inzwischen erneuert.").count(),
    ).resolves.toBe(0);
  });
});

describe("correcting after the receipt", () => {
  test("makes a new submission that names the one it replaces", async () => {
    const { page, faults } = await openReview();
    const calls = await meddle(page);
    await page.getByRole("button", SEND).click();
    await finished(page);
    const first = (await page.locator(".reference").textContent()) ?? "";
    await page.getByRole("button", { name: "Antrag berichtigen" }).click();
    await page.locator(".notices").getByText(`Sie berichtigen den Antrag ${first}.`).waitFor();
    await page.getByRole("link", { name: "Antragsteller: ändern" }).click();
    const given = page.getByRole("textbox", { name: "Vorname", exact: true });
    await expect(given.inputValue()).resolves.toBe("Anna Maria");
    await given.fill("Berta");
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    await page.getByRole("link", { name: "Angestellte: ändern" }).click();
    await expect(page.getByRole("radio", { name: "Nein" }).isChecked()).resolves.toBe(true);
    await page.getByRole("button", { name: "Zurück zu „Prüfen“" }).click();
    await page.getByRole("button", SEND).click();
    await finished(page);
    expect(calls[1]).toMatchObject({ replaces: first });
    expect(calls[1]?.key).not.toBe(calls[0]?.key);
    await expect(page.locator(".reference").textContent()).resolves.not.toBe(first);
    await page
      .locator(".receipt")
      .getByText(`Dieser Antrag ersetzt den Antrag ${String(first)}.`)
      .waitFor();
    await page.reload();
    await page
      .locator(".receipt")
      .getByText(`Dieser Antrag ersetzt den Antrag ${String(first)}.`)
      .waitFor();
    expect(faults).toEqual([]);
  });

  test("can be left again, and the receipt is still there", async () => {
    const { page } = await openReview();
    await page.getByRole("button", SEND).click();
    await finished(page);
    const first = (await page.locator(".reference").textContent()) ?? "";
    // Many press everything twice.
    // The paper that is there now moves what stands below it.
    await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    const spot = await clickOn(page.getByRole("button", { name: "Antrag berichtigen" }));
    const leave = page.getByRole("button", { name: "Doch nicht berichtigen" });
    await leave.dispatchEvent("click", spot);
    await expect(page.locator(".notices").getByText(`Sie berichtigen den Antrag ${first}.`).count()).resolves.toBe(1);
    await leave.click();
    await finished(page);
    await page.getByRole("link", { name: "Ausdruck öffnen" }).waitFor();
    await expect(page.locator(".reference").textContent()).resolves.toBe(first);
    await expect(page.getByRole("link", { name: "Quittung speichern" }).count()).resolves.toBe(1);
  });
});

test("a part of the page that does not come is told, and all else goes on", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await fillApplicant(page);
  await page.route("**/*", (route) => route.abort("connectionfailed"));
  await page.getByRole("heading", { level: 2, name: "Später weitermachen" }).click();
  await page.getByText("Es kam keine Antwort vom Server.").waitFor();
  await expect(page.getByRole("textbox", { name: "Vorname", exact: true }).inputValue()).resolves.toBe("Anna Maria");
});

test("a part that is gone after a new release brings the new page, with what was entered", async () => {
  const { page } = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await fillApplicant(page);
  let isGone = true;
  await page.route("**/assets/draft-files*", (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
  const reloaded = page.waitForEvent("load");
  await page.getByRole("heading", { level: 2, name: "Später weitermachen" }).click();
  await reloaded;
  isGone = false;
  await expect(page.getByRole("textbox", { name: "Vorname", exact: true }).inputValue()).resolves.toBe("Anna Maria");
  await page.getByRole("heading", { level: 2, name: "Später weitermachen" }).click();
  await page.getByRole("button", { name: "Entwurf in eine Datei speichern" }).waitFor();
});
