import { expect, it, onTestFinished } from "vitest";

import type { Store } from "../../server/store/store.ts";
import { bodyOf, makeApp, newKey, post } from "./support/make-app.ts";
import { FORM } from "./support/make-forms.ts";

const PLANTED = "Planted";
const answers = { person: { name: `${PLANTED}Name` }, vehicles: [{ plate: `${PLANTED}Plate` }] };

it("no answer, address, query, key, reference or secret ever stands in the log", async () => {
  const { request, logged } = await makeApp(onTestFinished);
  const key = `${PLANTED}-${newKey()}`;
  const headers = { "idempotency-key": key, "x-forwarded-for": "203.0.113.77", "user-agent": `${PLANTED}Agent` };
  const submissions = `/api/forms/${FORM}/2026-01-01/submissions`;
  const receipt = await bodyOf<{ reference: string; receipt: string }>(
    await request(`${submissions}?name=${PLANTED}Query`, post({ person: { name: `${PLANTED}Name` } }, headers)),
  );
  const authorization = `Bearer ${receipt.receipt}`;
  await request(`/api/submissions/${receipt.reference}?x=${PLANTED}`, { headers: { authorization } });
  await request(`/api/submissions/${PLANTED}`, { headers: { authorization: `Bearer ${PLANTED}` } });
  await request(submissions, post(answers, headers));
  await request(`/api/forms/${FORM}/2026-01-01/check?q=${PLANTED}`, post(answers, headers));
  await request(`/api/forms/${FORM}/${PLANTED}/check`, post(answers, headers));
  await request(`/api/forms/${PLANTED}Form/current`);
  await request(`/${PLANTED}/page?${PLANTED}`);
  await request(submissions, { ...post(null, headers), body: `{"person": ${PLANTED}}` });
  const log = logged.join("");
  expect(logged.length).toBe(9);
  for (const secret of [PLANTED, key, "203.0.113.77", receipt.reference, receipt.receipt])
    expect(log).not.toContain(secret);
});

it("an unforeseen error is logged with its place, but not with its message, which could quote answers", async () => {
  const { deps } = await makeApp(onTestFinished);
  const add: Store["add"] = (submission) => Promise.reject(new TypeError(`cannot keep ${submission.answers}`));
  const { request, logged } = await makeApp(onTestFinished, { store: { ...deps.store, add } });
  const init = post({ person: { name: `${PLANTED}Name` } }, { "idempotency-key": newKey() });
  const response = await request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain(PLANTED);
  expect(logged.join("")).not.toContain(PLANTED);
  expect(logged.join("")).toContain("log-privacy.test.ts");
});

it("each request is logged with its route's pattern, status and id, and with form and revision once they are known", async () => {
  const { request, logged } = await makeApp(onTestFinished);
  const response = await request(`/api/forms/${FORM}/current/check?x=1`, post({}));
  const line: unknown = JSON.parse(logged[0] ?? "{}");
  expect(line).toMatchObject({
    id: response.headers.get("x-request-id"),
    method: "POST",
    route: expect.stringMatching(/^\/api\/forms\/:form\/:revision\//),
    status: 200,
    ms: expect.any(Number),
    form: FORM,
    revision: "2026-01-01",
  });
});
