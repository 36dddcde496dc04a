import { isDeepStrictEqual } from "node:util";

import { isObject } from "../../src/form/json.ts";

/**
 * The text of form.json with status `published` and the digest. Only those two members change: order, indentation
 * and everything else stay as the editor wrote them.
 */
export function markPublished(text: string, digest: string): string {
  const withDigest = /"digest"\s*:\s*"[^"]*"/.test(text)
    ? text.replace(/("digest"\s*:\s*)"[^"]*"/, `$1"${digest}"`)
    : text.replace(/^([ \t]*)("status"\s*:\s*"[^"]*")/m, `$1$2,\n$1"digest": "${digest}"`);
  const marked = withDigest.replace(/("status"\s*:\s*)"draft"/, '$1"published"');
  const wanted = { ...parseObject(text), status: "published", digest };
  if (isDeepStrictEqual(parseObject(marked), wanted)) return marked;
  return `${JSON.stringify(wanted, null, 2)}\n`;
}

function parseObject(text: string): object {
  try {
    const content: unknown = JSON.parse(text);
    return isObject(content) ? content : {};
  } catch {
    return {};
  }
}
