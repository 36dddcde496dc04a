/** Every call the page makes. What can be expected to go wrong is returned, not thrown. */
import type { Note } from "./form/definition.ts";
import { isObject, type Json } from "./form/json.ts";
import { GERMAN } from "./form/language.ts";
import type { FormList, Problem, Receipt, StoredSubmission, WireDefinition } from "./form/wire.ts";

export type Answer<T> = { readonly kind: "ok"; readonly value: T } | Failure;

export type Failure =
  /** `retryAfter`: after how many seconds the server wants to be asked again. */
  | { readonly kind: "problem"; readonly problem: Problem; readonly retryAfter?: number }
  /** No answer came: no connection, or the server is gone. */
  | { readonly kind: "offline" };

export function fetchForms(): Promise<Answer<FormList>> {
  return call("/api/forms");
}

/** `revision` is a date or `current`; the texts are German and those in `language`. */
export function fetchDefinition(form: string, revision: string, language: string): Promise<Answer<WireDefinition>> {
  const query = language === GERMAN.id ? "" : `?language=${encodeURIComponent(language)}`;
  return call(`${addressOf({ form, revision })}${query}`);
}

export function fetchSitePage(page: string): Promise<Answer<Note>> {
  return call(`/api/site/${encodeURIComponent(page)}`);
}

/** Which revision answers are for. */
export interface Edition {
  readonly form: string;
  readonly revision: string;
}

export interface Submission extends Edition {
  readonly answers: Json;
  readonly key: string;
  /** Receipt of the submission that this one corrects. */
  readonly replaces?: Receipt | undefined;
}

export function submitAnswers({ answers, key, replaces, ...edition }: Submission): Promise<Answer<Receipt>> {
  const correction = replaces && { Replaces: replaces.reference, ...bearerOf(replaces) };
  return call(`${addressOf(edition)}/submissions`, post(answers, { "Idempotency-Key": key, ...correction }));
}

/** What was handed in. */
export function fetchSubmission(receipt: Receipt): Promise<Answer<StoredSubmission>> {
  return call(`/api/submissions/${encodeURIComponent(receipt.reference)}`, { headers: bearerOf(receipt) });
}

/** A PDF and the name to save it under. */
export interface Paper {
  readonly pdf: Blob;
  readonly fileName: string;
}

/** The paper of answers that are not handed in; the server keeps nothing of them. */
export function printAnswers(edition: Edition, answers: Json): Promise<Answer<Paper>> {
  return request(`${addressOf(edition)}/print`, post(answers), readPaper);
}

/** The paper of what was handed in. */
export function printSubmission(receipt: Receipt): Promise<Answer<Paper>> {
  const address = `/api/submissions/${encodeURIComponent(receipt.reference)}/print`;
  return request(address, { headers: bearerOf(receipt) }, readPaper);
}

/** Address of the empty form for the pen, a PDF. */
export function blankAddress(edition: Edition): string {
  return `${addressOf(edition)}/print?blank`;
}

function bearerOf({ receipt }: Receipt): Readonly<Record<string, string>> {
  return { Authorization: `Bearer ${receipt}` };
}

function addressOf({ form, revision }: Edition): string {
  return `/api/forms/${encodeURIComponent(form)}/${encodeURIComponent(revision)}`;
}

function post(answers: Json, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(answers) };
}

function call<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  // Our own server answers with the shapes of form/wire.ts; it and the page are one release.
  return request(path, init, async (response) => (await response.json()) as T);
}

/** Milliseconds after which an answer is no longer waited for. */
const LONGEST_WAIT = 60_000;

async function request<T>(
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const signal = AbortSignal.timeout(LONGEST_WAIT);
    const response = await fetch(path, { ...init, signal, credentials: "omit", redirect: "error" });
    if (response.ok) return { kind: "ok", value: await read(response) };
    const body: unknown = await response.json();
    if (!isProblem(body)) return { kind: "offline" };
    const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
    return { kind: "problem", problem: body, ...(Number.isFinite(retryAfter) && { retryAfter }) };
  } catch {
    return { kind: "offline" };
  }
}

async function readPaper(response: Response): Promise<Paper> {
  const named = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { pdf: await response.blob(), fileName: named ?? "Ausdruck.pdf" };
}

function isProblem(body: unknown): body is Problem {
  return isObject(body) && typeof body["type"] === "string" && typeof body["detail"] === "string";
}
