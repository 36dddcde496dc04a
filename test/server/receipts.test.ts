import { createHmac } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { loadReceiptKey } from "../../server/receipt-key.ts";
import { createReceipts } from "../../server/receipts.ts";
import { bodyOf, makeApp, newKey, post, type TestApp } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";
import { bothEngines } from "./support/stores.ts";
import { collectCleanUps } from "./support/collect-clean-ups.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const key = Buffer.from("a key that only tests use");
const random = (count: number): Uint8Array => new Uint8Array(count).fill(7);

describe("a receipt's secret", () => {
  it("is the first 128 bits of HMAC-SHA-256 over the reference", () => {
    const expected = createHmac("sha256", key).update("ACDEFHJK").digest().subarray(0, 16).toString("base64url");
    expect(createReceipts(key).secretOf("ACDEFHJK")).toBe(expected);
  });

  it("opens its own reference alone, with its own key alone", () => {
    const receipts = createReceipts(key);
    const secret = receipts.secretOf("ACDEFHJK");
    expect(receipts.opens("ACDEFHJK", secret)).toBe(true);
    expect(receipts.opens("ACDEFHJL", secret)).toBe(false);
    expect(receipts.opens("ACDEFHJK", `${secret}A`)).toBe(false);
    expect(receipts.opens("ACDEFHJK", "")).toBe(false);
    expect(createReceipts(Buffer.from("another key")).opens("ACDEFHJK", secret)).toBe(false);
  });
});

describe("the receipt key", () => {
  it("is made once, for its owner alone, and read from then on", () => {
    const folder = temporaryFolder(onTestFinished);
    const made = loadReceiptKey(folder, random);
    expect(Buffer.from(made)).toEqual(Buffer.alloc(32, 7));
    expect(statSync(join(folder, "receipt.key")).mode & 0o777).toBe(0o600);
    expect(Buffer.from(loadReceiptKey(folder, () => new Uint8Array(32)))).toEqual(Buffer.from(made));
  });

  it("that is damaged stops the start instead of being replaced", () => {
    const folder = temporaryFolder(onTestFinished);
    writeFileSync(join(folder, "receipt.key"), "0707");
    expect(() => loadReceiptKey(folder, random)).toThrow(/receipt\.key is damaged: bring it back from a backup/);
    expect(readFileSync(join(folder, "receipt.key"), "utf8")).toBe("0707");
  });
});

interface Receipt {
  readonly reference: string;
  readonly receipt: string;
}

const root = makeForms({ "2026-01-01": {} }, afterAll);

describe.each(bothEngines())("opening a submission again, on $name,", (engine) => {
  const afterwards = collectCleanUps();
  let app: TestApp;

  beforeAll(async () => {
    app = await makeApp(afterwards, { root, store: await engine.open(afterwards) });
  });

  function submit(): Promise<Response> {
    const init = post({ person: { name: "Erika Muster" } }, { "idempotency-key": newKey() });
    return app.request(`/api/forms/${FORM}/2026-01-01/submissions`, init);
  }

  function open(reference: string, authorization?: string): Promise<Response> {
    return app.request(
      `/api/submissions/${reference}`,
      authorization === undefined ? {} : { headers: { authorization } },
    );
  }

  it("takes the reference as people write it", async () => {
    const { reference, receipt } = await bodyOf<Receipt>(await submit());
    const written = `${reference.slice(0, 4)}-${reference.slice(4)}`.toLowerCase();
    expect((await open(written, `Bearer ${receipt}`)).status).toBe(200);
  });

  it("without a token asks for one", async () => {
    const { reference } = await bodyOf<Receipt>(await submit());
    const response = await open(reference);
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await bodyOf(response)).toMatchObject({ type: "/problems/token-missing" });
  });

  it("answers an unknown reference and a wrong secret alike", async () => {
    const { reference, receipt } = await bodyOf<Receipt>(await submit());
    const unknown = await open("ACDEFHJK", `Bearer ${receipt}`);
    const wrong = await open(reference, `Bearer ${"A".repeat(22)}`);
    const short = await open(reference, "Bearer A");
    expect([unknown.status, wrong.status, short.status]).toEqual([404, 404, 404]);
    const bodies = await Promise.all([unknown, wrong, short].map((response) => response.text()));
    expect(new Set(bodies).size).toBe(1);
  });
});
