/** Every call the page makes. What can be expected to go wrong is returned, not thrown. */
import type { Note } from "./form/definition.ts";
import { isObject, type Json } from "./form/json.ts";
import type { FormList, Problem, Receipt, WireDefinition } from "./form/wire.ts";

export type Answer<T> =
  | { readonly kind: "ok"; readonly value: T }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** No answer came: no connection, or the server is gone. */
  | { readonly kind: "offline" };

export function fetchForms(): Promise<Answer<FormList>> {
  return call("/api/forms");
}

/** `revision` is a date or `current`. */
export function fetchDefinition(form: string, revision: string): Promise<Answer<WireDefinition>> {
  return call(`/api/forms/${encodeURIComponent(form)}/${encodeURIComponent(revision)}`);
}

export function fetchSitePage(page: string): Promise<Answer<Note>> {
  return call(`/api/site/${encodeURIComponent(page)}`);
}

export interface Submission {
  readonly form: string;
  readonly revision: string;
  readonly answers: Json;
  readonly key: string;
}

export function submitAnswers({ form, revision, answers, key }: Submission): Promise<Answer<Receipt>> {
  return call(`/api/forms/${encodeURIComponent(form)}/${encodeURIComponent(revision)}/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify(answers),
  });
}

async function call<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, credentials: "omit", redirect: "error" });
    const body: unknown = await response.json();
    // Our own server answers with the shapes of form/wire.ts; it and the page are one release.
    if (response.ok) return { kind: "ok", value: body as T };
    return isProblem(body) ? { kind: "problem", problem: body } : { kind: "offline" };
  } catch {
    return { kind: "offline" };
  }
}

function isProblem(body: unknown): body is Problem {
  return isObject(body) && typeof body["type"] === "string" && typeof body["detail"] === "string";
}
