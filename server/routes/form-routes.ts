import { Hono } from "hono";

import { findLanguage, GERMAN } from "../../src/form/language.ts";
import { check } from "../check.ts";
import type { Views } from "../create-views.ts";
import type { Deps } from "../deps.ts";
import type { AppEnv } from "../http/app-env.ts";
import { readAnswers } from "../http/read-answers.ts";
import { sendRepresentation } from "../http/representation.ts";
import { sendProblem } from "../http/send-problem.ts";
import { setHeader } from "../http/set-header.ts";
import { findRequested } from "./find-requested.ts";

/** Reading forms, and holding answers against them. */
export function formRoutes(deps: Deps, views: Views): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/api/forms", async (c) => sendRepresentation(c, await views.forms(), { cacheControl: "no-cache" }));

  app.get("/api/forms/:form/:revision", async (c) => {
    const found = findRequested(c, deps);
    if (found.kind === "problem") return sendProblem(c, found.problem);
    const { id: language } = findLanguage(c.req.query("language") ?? GERMAN.id);
    const view = await views.definition(found.definition, language);
    if (view.kind === "problem") return sendProblem(c, view.problem);
    return sendRepresentation(c, view.representation, { cacheControl: "no-cache" });
  });

  app.post("/api/forms/:form/:revision/:call{check|validate}", async (c) => {
    const found = findRequested(c, deps);
    if (found.kind === "problem") return sendProblem(c, found.problem);
    const body = await readAnswers(c);
    if (body.kind === "problem") return sendProblem(c, body.problem);
    const outcome = check(deps, found.definition, body.answers);
    if (outcome.kind === "problem") return sendProblem(c, outcome.problem);
    setHeader(c, "Cache-Control", "no-store");
    return c.json(outcome.checked.result);
  });

  return app;
}
