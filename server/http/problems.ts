import type { Problem } from "../../src/form/wire.ts";

/** Every problem this server answers with. The names are stable: callers may rely on them (RFC 9457, `type`). */
const PROBLEMS = {
  "body-incomplete": { status: 400, title: "Unvollständig übertragen" },
  "forbidden-member": { status: 400, title: "Unzulässiger Name" },
  "idempotency-key-missing": { status: 400, title: "Idempotency-Key fehlt" },
  "imprecise-number": { status: 400, title: "Zahl zu groß" },
  "invalid-text": { status: 400, title: "Ungültige Zeichen" },
  "invalid-utf-8": { status: 400, title: "Kein gültiges UTF-8" },
  "malformed-request": { status: 400, title: "Keine gültige Anfrage" },
  "malformed-json": { status: 400, title: "Kein gültiges JSON" },
  "revision-not-exact": { status: 400, title: "Ausgabe nicht genau genannt" },
  "too-deep": { status: 400, title: "Zu tief verschachtelt" },
  "token-missing": { status: 401, title: "Quittung fehlt" },
  "form-unknown": { status: 404, title: "Formular unbekannt" },
  "not-found": { status: 404, title: "Nicht gefunden" },
  "revision-unknown": { status: 404, title: "Ausgabe unbekannt" },
  "submission-unknown": { status: 404, title: "Einreichung nicht gefunden" },
  "idempotency-key-reused": { status: 409, title: "Idempotency-Key schon benutzt" },
  "already-replaced": { status: 409, title: "Schon berichtigt" },
  "replaces-other-form": { status: 409, title: "Anderes Formular" },
  "revision-not-open": { status: 409, title: "Ausgabe nimmt nichts an" },
  "revision-superseded": { status: 410, title: "Ausgabe abgelöst" },
  "body-too-large": { status: 413, title: "Zu groß" },
  "print-too-long": { status: 413, title: "Zu viel für einen Ausdruck" },
  "too-many-values": { status: 413, title: "Zu viele Angaben" },
  "content-type-unsupported": { status: 415, title: "Falscher Medientyp" },
  "answers-invalid": { status: 422, title: "Angaben noch nicht vollständig" },
  "too-many-requests": { status: 429, title: "Zu viele Anfragen" },
  "print-busy": { status: 429, title: "Gerade wird viel gedruckt" },
  "print-failed": { status: 500, title: "Ausdruck nicht möglich" },
  internal: { status: 500, title: "Unerwarteter Fehler" },
  busy: { status: 503, title: "Gerade zu viel los" },
  "revision-unusable": { status: 503, title: "Ausgabe zurzeit nicht benutzbar" },
  "store-unavailable": { status: 503, title: "Speichern zurzeit nicht möglich" },
} as const;

/** The name of a problem, the last segment of its `type`. */
export type ProblemName = keyof typeof PROBLEMS;

/** The outcome of a use case that could not do what it was asked. */
export interface Refusal {
  readonly kind: "problem";
  readonly problem: Problem;
}

/** A refusal. `detail` says in German what is wrong and what to do; `members` are its extension members. */
export function refuse(name: ProblemName, detail: string, members: Readonly<Record<string, unknown>> = {}): Refusal {
  const { status, title } = PROBLEMS[name];
  return { kind: "problem", problem: { type: `/problems/${name}`, title, status, detail, ...members } };
}
