import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { bodyOf, makeApp, newKey, post, type TestApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { bothEngines } from "./support/stores.ts";
import { collectCleanUps } from "./support/collect-clean-ups.ts";

const root = makeForms({ "2026-01-01": {} }, afterAll);
const GOOD = { person: { name: "Erika Muster" } };
const BETTER = { person: { name: "Erika Musterfrau" } };

const afterwards = collectCleanUps();
let app: TestApp;

interface Receipt {
  readonly reference: string;
  readonly receipt: string;
}

interface Correction extends Partial<Receipt> {
  readonly key?: string;
}

async function submit(answers: unknown, { reference, receipt, key = newKey() }: Correction = {}): Promise<Response> {
  const headers = {
    "idempotency-key": key,
    ...(reference !== undefined && { replaces: reference }),
    ...(receipt !== undefined && { authorization: `Bearer ${receipt}` }),
  };
  return app.request(`/api/forms/${FORM}/2026-01-01/submissions`, post(answers, headers));
}

const receiptOf = async (answers: unknown, correction?: Correction): Promise<Receipt> =>
  bodyOf(await submit(answers, correction));

async function show({ reference, receipt }: Receipt): Promise<Record<string, unknown>> {
  return bodyOf(
    await app.request(`/api/submissions/${reference}`, { headers: { authorization: `Bearer ${receipt}` } }),
  );
}

describe.each(bothEngines())("a correction, on $name,", (engine) => {
  beforeAll(async () => {
    app = await makeApp(afterwards, { root, store: await engine.open(afterwards) });
  });

  it("is a submission of its own that names the one it replaces", async () => {
    const first = await receiptOf(GOOD);
    const second = await receiptOf(BETTER, first);
    expect(second.reference).not.toBe(first.reference);
    expect(await show(second)).toMatchObject({ answers: BETTER, replaces: first.reference });
    expect(await show(first)).toMatchObject({ answers: GOOD });
    expect(await show(first)).not.toHaveProperty("replaces");
    // Whoever holds the older receipt learns that it is out of date; the reference alone opens nothing.
    expect(await show(first)).toMatchObject({ replacedBy: second.reference });
    expect(await show(second)).not.toHaveProperty("replacedBy");
  });

  it("may be corrected again, but each submission once only", async () => {
    const first = await receiptOf(GOOD);
    const second = await receiptOf(BETTER, first);
    expect((await submit(GOOD, second)).status).toBe(201);
    const again = await submit(BETTER, first);
    expect(again.status).toBe(409);
    expect(await bodyOf(again)).toMatchObject({ type: "/problems/already-replaced" });
  });

  it("tried by eight at once is taken from one", async () => {
    const first = await receiptOf(GOOD);
    const answers = await Promise.all(Array.from({ length: 8 }, async () => (await submit(BETTER, first)).status));
    expect(answers.filter((status) => status === 201)).toHaveLength(1);
    expect(answers.filter((status) => status === 409)).toHaveLength(7);
  });

  it("repeated with its key gives the same receipt; the key without the correction is refused", async () => {
    const first = await receiptOf(GOOD);
    const key = newKey();
    const second = await receiptOf(BETTER, { ...first, key });
    expect(await receiptOf(BETTER, { ...first, key })).toEqual(second);
    const other = await submit(BETTER, { key });
    expect(await bodyOf(other)).toMatchObject({ type: "/problems/idempotency-key-reused" });
  });

  it("that names nothing is refused instead of being taken for something new", async () => {
    const { receipt } = await receiptOf(GOOD);
    const response = await submit(BETTER, { reference: "", receipt });
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toMatchObject({ type: "/problems/submission-unknown" });
  });

  it.each([
    ["without the receipt", undefined, 401],
    ["with another's receipt", "AAAAAAAAAAAAAAAAAAAAAA", 404],
  ])("is refused %s, and nothing is kept", async (_, receipt, status) => {
    const { reference } = await receiptOf(GOOD);
    const key = newKey();
    expect((await submit(BETTER, { reference, key, ...(receipt !== undefined && { receipt }) })).status).toBe(status);
    expect((await submit(GOOD, { key })).status).toBe(201);
  });
});
