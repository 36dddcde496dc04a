import { createHmac } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { loadReceiptKey } from "../../server/receipt-key.ts";
import { createReceipts } from "../../server/receipts.ts";
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
