import { Hono } from "hono";

import type { Deps } from "../deps.ts";
import type { AppEnv } from "../http/app-env.ts";
import { refuse } from "../http/problems.ts";
import { readAnswers } from "../http/read-answers.ts";
import { sendProblem } from "../http/send-problem.ts";
import { setHeader } from "../http/set-header.ts";
import { showSubmission } from "../show-submission.ts";
import { submit } from "../submit.ts";
import { findRequested } from "./find-requested.ts";

const IDEMPOTENCY_KEY = /^[!-~]{16,128}$/;
const NO_KEY = refuse(
  "idempotency-key-missing",
  "Eine Einreichung braucht die Kopfzeile Idempotency-Key mit 16 bis 128 sichtbaren ASCII-Zeichen.",
);
const NOT_EXACT = refuse(
  "revision-not-exact",
  "Eine Einreichung nennt die Ausgabe mit ihrem Datum, nicht als current: Sie gilt für genau diese Ausgabe.",
);

/** Handing in, and opening again what was handed in. */
export function submissionRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post("/api/forms/:form/:revision/submissions", async (c) => {
    if (c.req.param("revision") === "current") return sendProblem(c, NOT_EXACT.problem);
    const found = findRequested(c, deps);
    if (found.kind === "problem") return sendProblem(c, found.problem);
    const idempotencyKey = c.req.header("idempotency-key") ?? "";
    if (!IDEMPOTENCY_KEY.test(idempotencyKey)) return sendProblem(c, NO_KEY.problem);
    const body = await readAnswers(c);
    if (body.kind === "problem") return sendProblem(c, body.problem);
    const { definition } = found;
    const reference = c.req.header("replaces");
    const authorization = c.req.header("authorization");
    const outcome = await submit(deps, {
      definition,
      idempotencyKey,
      answers: body.answers,
      correction: reference === undefined ? undefined : { reference, authorization },
    });
    if (outcome.kind === "problem") return sendProblem(c, outcome.problem);
    setHeader(c, "Cache-Control", "no-store");
    return c.json(outcome.receipt, 201);
  });

  app.get("/api/submissions/:reference", async (c) => {
    const outcome = await showSubmission(deps, c.req.param("reference"), c.req.header("authorization"));
    if (outcome.kind === "problem") return sendProblem(c, outcome.problem);
    setHeader(c, "Cache-Control", "no-store");
    return c.json(outcome.submission);
  });

  return app;
}
