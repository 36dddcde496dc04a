import { describe, expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { openPage, reachReview } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

async function openReview() {
  const opened = await openPage(stage().browser, `${stage().url}/${FORM}`);
  await reachReview(opened.page);
  return opened;
}

const SUBMISSIONS = "**/submissions";

describe("handing in", () => {
  test("happens once, however often the button is pressed", async () => {
    const { page } = await openReview();
    let sent = 0;
    page.on("request", (request) => void (request.method() === "POST" && sent++));
    await page.getByRole("button", { name: "Einreichen", description: /in einem neuen Tab/ }).dblclick();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(sent).toBe(1);
  });

  test("keeps everything when the connection is lost, and tries again with the same key", async () => {
    const { page } = await openReview();
    const keys: string[] = [];
    await page.route(SUBMISSIONS, async (route) => {
      keys.push(route.request().headers()["idempotency-key"] ?? "");
      await (keys.length === 1 ? route.abort("connectionfailed") : route.continue());
    });
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByText("Ihre Angaben sind noch da").waitFor();
    // The page would try again by itself; here a reload comes first.
    await page.reload();
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  test("shows what only the server found beside its field, until the value changes", async () => {
    const { page } = await openReview();
    const finding = {
      pointer: "/antragsteller/name",
      keyword: "server",
      severity: "error",
      message: "Nur der Server weiß es.",
    };
    const problem = {
      type: "/problems/findings",
      title: "Nein",
      status: 422,
      detail: "Bitte ändern Sie etwas.",
      findings: [finding],
    };
    await page.route(SUBMISSIONS, (route) =>
      route.fulfill({ status: 422, contentType: "application/problem+json", body: JSON.stringify(problem) }),
    );
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("link", { name: finding.message }).click();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await expect.poll(() => name.getAttribute("aria-invalid")).toBe("true");
    await name.fill("Maier");
    await expect.poll(() => name.getAttribute("aria-invalid")).toBe(null);
  });

  test("leaves no answers in the tab, and shows the receipt again after a reload", async () => {
    const { page } = await openReview();
    await page.getByRole("button", { name: "Einreichen" }).click();
    await page.getByRole("heading", { level: 2, name: "Fertig" }).waitFor();
    const reference = await page.locator(".reference").textContent();
    await expect(page.evaluate(() => JSON.stringify(sessionStorage))).resolves.not.toContain("Müller");
    await page.reload();
    await expect(page.locator(".reference").textContent()).resolves.toBe(reference);
    await page.getByRole("button", { name: "Neu beginnen" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Neu beginnen" }).click();
    await page.getByRole("heading", { level: 2, name: "Antragsteller" }).waitFor();
    await expect(page.evaluate(() => sessionStorage.length)).resolves.toBe(0);
    // Nothing is called wrong in a form nobody has touched, nor on the steps after.
    await expect(page.locator(".finding").count()).resolves.toBe(0);
    await page.getByRole("link", { name: "Angestellte" }).click();
    await page.getByRole("radio", { name: "Ja" }).waitFor();
    await expect(page.locator(".finding").count()).resolves.toBe(0);
  });

  test("sends nothing before: no answer leaves the browser on the way there", async () => {
    const { browser, url } = stage();
    const { page } = await openPage(browser, `${url}/${FORM}`);
    const bodies: string[] = [];
    page.on("request", (request) => void bodies.push(`${request.url()} ${request.postData() ?? ""}`));
    await reachReview(page);
    expect(bodies.join()).not.toMatch(/M(?:ü|%C3%BC)ller|Anna/);
  });
});
