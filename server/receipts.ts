import { createHmac, timingSafeEqual } from "node:crypto";

const BITS = 128;

/** The secrets that open submissions again. Nothing is stored for them: they follow from key and reference. */
export interface Receipts {
  /** The secret of a reference: the first 128 bits of HMAC-SHA-256(key, reference), base64url. */
  secretOf(reference: string): string;
  /** Tells, in a time that says nothing, whether `secret` opens `reference`. */
  opens(reference: string, secret: string): boolean;
}

export function createReceipts(key: Uint8Array): Receipts {
  const secretOf = (reference: string): string =>
    createHmac("sha256", key)
      .update(reference)
      .digest()
      .subarray(0, BITS / 8)
      .toString("base64url");
  return {
    secretOf,
    opens(reference, secret) {
      const expected = Buffer.from(secretOf(reference));
      const given = Buffer.from(secret);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
