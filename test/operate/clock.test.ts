import { expect, it, onTestFinished } from "vitest";

import { bodyOf, makeApp, newKey, post } from "../server/support/make-app.ts";
import { FORM } from "../server/support/make-forms.ts";

interface Receipt {
  readonly reference: string;
  readonly receivedAt: string;
  readonly receipt: string;
}

it("while the clock jumps back and forth every submission is kept with the time it was told, and repeats its receipt", async () => {
  const days = ["2026-06-15", "2026-12-31", "2026-02-01", "2026-06-15", "2026-03-29"];
  let now = new Date();
  const { request } = await makeApp(onTestFinished, { clock: () => now });
  const submit = async (key: string): Promise<Receipt> => {
    const init = post({ person: { name: "Erika Muster" } }, { "idempotency-key": key });
    return bodyOf<Receipt>(await request(`/api/forms/${FORM}/2026-01-01/submissions`, init));
  };
  const handed: { readonly key: string; readonly receipt: Receipt }[] = [];
  for (const day of days) {
    now = new Date(`${day}T01:30:00.000Z`);
    const key = newKey();
    // oxlint-disable-next-line no-await-in-loop -- each at its own time
    handed.push({ key, receipt: await submit(key) });
  }
  expect(handed.map(({ receipt }) => receipt.receivedAt)).toEqual(days.map((day) => `${day}T01:30:00.000Z`));
  for (const { key, receipt } of handed) {
    // oxlint-disable no-await-in-loop -- in the order of handing in
    expect(await submit(key)).toEqual(receipt);
    const headers = { authorization: `Bearer ${receipt.receipt}` };
    const found = await request(`/api/submissions/${receipt.reference}`, { headers });
    expect(await bodyOf(found)).toMatchObject({ receivedAt: receipt.receivedAt });
  }
});
