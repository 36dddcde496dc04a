import type { Context } from "hono";

import type { Json } from "../../src/form/json.ts";
import type { AppEnv } from "./app-env.ts";
import { parseAnswers } from "./parse-answers.ts";
import { refuse, type Refusal } from "./problems.ts";
import { readBody } from "./read-body.ts";

const MOST_BYTES = 1_000_000;

/** An answers document that may be given to the rules, or why it may not. */
export type ReadAnswers = { readonly kind: "answers"; readonly answers: Json } | Refusal;

/**
 * Reads and guards the body of a request that carries answers. The cheap checks come first: media type, announced
 * size, size, then what `parseAnswers` looks at. Nothing of the body beyond 1 MB is ever kept.
 */
export async function readAnswers(c: Context<AppEnv>): Promise<ReadAnswers> {
  if (!isJson(c.req.header("content-type"))) {
    return refuse("content-type-unsupported", "Bitte senden Sie die Angaben als application/json in UTF-8.");
  }
  if (Number(c.req.header("content-length") ?? 0) > MOST_BYTES) return tooLarge();
  try {
    const bytes = await readBody(c, MOST_BYTES);
    return bytes === undefined ? tooLarge() : parseAnswers(bytes);
  } catch {
    return refuse("body-incomplete", "Die Übertragung brach ab. Bitte senden Sie die Angaben noch einmal.");
  }
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json(?:\s*;\s*charset=(?:"utf-8"|utf-8))?\s*$/i.test(contentType ?? "");
}

function tooLarge(): Refusal {
  return refuse("body-too-large", "Die Angaben sind größer als 1 MB. So viel nimmt dieser Dienst nicht an.");
}
