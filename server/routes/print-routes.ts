import { Hono, type Context } from "hono";

import type { Deps } from "../deps.ts";
import type { AppEnv } from "../http/app-env.ts";
import type { Refusal } from "../http/problems.ts";
import { readAnswers } from "../http/read-answers.ts";
import { sendProblem } from "../http/send-problem.ts";
import { makePaper, type MadePaper } from "../make-paper.ts";
import { printAnswers } from "../print-answers.ts";
import { printSubmission } from "../print-submission.ts";
import { findRequested } from "./find-requested.ts";

/** The paper: of answers, of a submission, and the empty form for the pen, which is a page to link to. */
export function printRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.post("/api/forms/:form/:revision/print", async (c) => {
    const found = findRequested(c, deps);
    if (found.kind === "problem") return sendProblem(c, found.problem);
    if (c.req.query("blank") !== undefined) {
      return sendPaper(c, await makePaper(deps, { revision: found.definition, answers: {}, blank: true }));
    }
    const body = await readAnswers(c);
    if (body.kind === "problem") return sendProblem(c, body.problem);
    return sendPaper(c, await printAnswers(deps, found.definition, body.answers));
  });

  app.get("/api/forms/:form/:revision/print", async (c) => {
    const found = findRequested(c, deps);
    if (found.kind === "problem") return sendProblem(c, found.problem);
    return sendPaper(c, await makePaper(deps, { revision: found.definition, answers: {}, blank: true }));
  });

  app.get("/api/submissions/:reference/print", async (c) =>
    sendPaper(c, await printSubmission(deps, c.req.param("reference"), c.req.header("authorization"))),
  );

  return app;
}

function sendPaper(c: Context<AppEnv>, paper: MadePaper | Refusal): Response {
  if (paper.kind === "problem") return sendProblem(c, paper.problem);
  c.header("Content-Type", "application/pdf");
  c.header("Content-Disposition", `inline; filename="${paper.fileName}"`);
  c.header("Cache-Control", "no-store");
  return c.body(Uint8Array.from(paper.bytes));
}
