import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

import { StoreError } from "./store.ts";

const ALGORITHM = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Text as it is kept: sealed by the key with that id, or in clear where there is none. */
export interface Kept {
  readonly text: string;
  readonly key: string | null;
}

/**
 * What stands between answers and the disk. `owner` is bound to the sealed text, so that it cannot be moved to another
 * row unnoticed.
 */
export interface Cipher {
  /** The id of the key that seals new text; null when text is kept in clear. */
  readonly key: string | null;
  seal(text: string, owner: string): Kept;
  /** @throws StoreError `KEY_MISSING` when the key is not configured, `ALTERED` when text or owner were changed. */
  open(kept: Kept, owner: string): string;
  has(key: string | null): boolean;
}

/** AES-256-GCM over 32-byte keys: the first seals, all of them open. Without a key text is kept in clear. */
export function createCipher(keys: readonly Uint8Array[]): Cipher {
  const byId = new Map(keys.map((bytes) => [keyId(bytes), bytes]));
  const [current] = byId.entries();
  return {
    key: current?.[0] ?? null,
    seal(text, owner) {
      if (current === undefined) return { text, key: null };
      const [key, bytes] = current;
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, bytes, nonce).setAAD(Buffer.from(owner));
      const sealed = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return { text: sealed.toString("base64"), key };
    },
    open({ text, key }, owner) {
      if (key === null) return text;
      const bytes = byId.get(key);
      if (bytes === undefined) throw new StoreError("KEY_MISSING", `the key ${key} is not among ANSWERS_KEYS`);
      return openSealed(Buffer.from(text, "base64"), bytes, owner);
    },
    has: (key) => key === null || byId.has(key),
  };
}

/** The name of a key, which tells nothing about it: the first 12 hexadecimal digits of its SHA-256. */
function keyId(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}

function openSealed(sealed: Buffer, key: Uint8Array, owner: string): string {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const clear = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    return Buffer.concat(clear).toString("utf8");
  } catch {
    throw new StoreError("ALTERED", "sealed answers were altered after they were kept");
  }
}
