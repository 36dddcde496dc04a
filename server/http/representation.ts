import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import type { Context } from "hono";

/** A body that is sent again and again, with its compressed forms and its name. */
export interface Representation {
  readonly contentType: string;
  readonly identity: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  /** Weak, since the encodings share it. */
  readonly etag: string;
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Compresses a text once for all the times it is sent. */
export async function represent(text: string, contentType: string): Promise<Representation> {
  const identity = new TextEncoder().encode(text);
  const [br, gz] = await Promise.all([compressBrotli(identity, QUALITY), compressGzip(identity)]);
  return { contentType, identity, br: new Uint8Array(br), gzip: new Uint8Array(gz), etag: etagOf(identity) };
}

/** The weak entity tag of a body. */
export function etagOf(bytes: Uint8Array): string {
  return `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
}

interface Sending {
  readonly status?: 200 | 404;
  readonly cacheControl: string;
}

/** Sends a representation in the best encoding the caller takes, or 304 when the caller has it already. */
export function sendRepresentation(c: Context, it: Representation, { status = 200, cacheControl }: Sending): Response {
  c.header("Cache-Control", cacheControl);
  c.header("ETag", it.etag);
  c.header("Vary", "Accept-Encoding");
  if (status === 200 && hasTag(c.req.header("if-none-match"), it.etag)) return c.body(null, 304);
  const { encoding, bytes } = choose(it, c.req.header("accept-encoding") ?? "");
  if (encoding !== undefined) c.header("Content-Encoding", encoding);
  c.header("Content-Type", it.contentType);
  return c.body(bytes, status);
}

function hasTag(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(",").some((tag) => ["*", etag, etag.slice(2)].includes(tag.trim()));
}

function choose({ identity, br, gzip: gz }: Representation, accepted: string) {
  const takes = (name: string): boolean =>
    new RegExp(`\\b${name}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|\\s|$))`).test(accepted);
  if (br !== undefined && takes("br")) return { encoding: "br", bytes: br };
  if (gz !== undefined && takes("gzip")) return { encoding: "gzip", bytes: gz };
  return { encoding: undefined, bytes: identity };
}
