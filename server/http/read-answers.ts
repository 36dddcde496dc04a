import type { Json } from "../../src/form/json.ts";
import { parseAnswers } from "./parse-answers.ts";
import { refuse, type Refusal } from "./problems.ts";

const MOST_BYTES = 1_000_000;

/** An answers document that may be given to the rules, or why it may not. */
export type ReadAnswers = { readonly kind: "answers"; readonly answers: Json } | Refusal;

/**
 * Reads and guards the body of a request that carries answers. The cheap checks come first: media type, announced
 * size, size, then what `parseAnswers` looks at. Nothing of the body beyond 1 MB is ever kept.
 */
export async function readAnswers(request: Request): Promise<ReadAnswers> {
  if (!isJson(request.headers.get("content-type"))) {
    return refuse("content-type-unsupported", "Bitte senden Sie die Angaben als application/json in UTF-8.");
  }
  const announced = request.headers.get("content-length");
  if (announced !== null && Number(announced) > MOST_BYTES) return tooLarge();
  try {
    // Node holds a body to its announced length, so that only one without needs counting, which costs more.
    const bytes = announced === null ? await readCounting(request) : new Uint8Array(await request.arrayBuffer());
    return bytes === undefined ? tooLarge() : parseAnswers(bytes);
  } catch {
    return refuse("body-incomplete", "Die Übertragung brach ab. Bitte senden Sie die Angaben noch einmal.");
  }
}

function isJson(contentType: string | null): boolean {
  return /^application\/json(?:\s*;\s*charset=(?:"utf-8"|utf-8))?\s*$/i.test(contentType ?? "");
}

function tooLarge(): Refusal {
  return refuse("body-too-large", "Die Angaben sind größer als 1 MB. So viel nimmt dieser Dienst nicht an.");
}

async function readCounting(request: Request): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
