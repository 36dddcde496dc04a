import { expect, test } from "vitest";

import { DATE, FORM } from "./support/form-folders.ts";
import { useStage } from "./support/use-stage.ts";

const stage = useStage([{ form: FORM, date: DATE }]);

test("callers read the API and try it out on a page that asks nobody else, under a policy without unsafe-inline", async () => {
  const { browser, url } = stage();
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  page.on("pageerror", (error) => void faults.push(error.message));
  page.on(
    "request",
    (request) => void (/^https?:/.test(request.url()) && !request.url().startsWith(url) && faults.push(request.url())),
  );
  await page.goto(`${url}/docs`);
  const check = page.locator(".opblock", { hasText: `/api/forms/${FORM}/${DATE}/check` }).first();
  await check.locator(".opblock-summary-control").first().click();
  await check.getByRole("button", { name: "Try it out" }).click();
  await check.locator("textarea").fill("{}");
  await check.getByRole("button", { name: "Execute" }).click();
  await check.locator(".live-responses-table").getByText('"valid": false').waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test("what is no file of that page is not found there", async () => {
  const { url } = stage();
  const statuses = await Promise.all(
    ["/docs", "/docs/start.js", "/docs/package.json", "/docs/..%2Fpackage.json"].map(
      async (path) => (await fetch(url + path)).status,
    ),
  );
  expect(statuses).toEqual([200, 200, 404, 404]);
});
