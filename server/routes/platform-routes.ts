import { Hono } from "hono";

import type { Views } from "../create-views.ts";
import type { Deps } from "../deps.ts";
import type { AppEnv } from "../http/app-env.ts";
import { refuse } from "../http/problems.ts";
import { sendRepresentation } from "../http/representation.ts";
import { sendProblem } from "../http/send-problem.ts";
import { showReadiness } from "../show-health.ts";

const NOT_FOUND = refuse("not-found", "Unter dieser Adresse gibt es hier nichts.");

/** What is the same whatever forms are loaded: health, the API's description, rule packs, site pages. */
export function platformRoutes(deps: Deps, views: Views): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.get("/healthz", (c) => {
    c.header("Cache-Control", "no-store");
    return c.json({ alive: true });
  });

  app.get("/readyz", async (c) => {
    const readiness = await showReadiness(deps);
    c.header("Cache-Control", "no-store");
    return c.json(readiness, readiness.ready ? 200 : 503);
  });

  app.get("/openapi.json", async (c) => sendRepresentation(c, await views.api(), { cacheControl: "no-cache" }));

  app.get("/packs/:file{[0-9a-f]+\\.js}", async (c) => {
    const pack = await views.pack(c.req.param("file").replace(".js", ""));
    if (pack === undefined) return sendProblem(c, NOT_FOUND.problem);
    return sendRepresentation(c, pack, { cacheControl: "public, max-age=31536000, immutable" });
  });

  app.get("/api/site/:page", (c) => {
    const note = deps.site.find(c.req.param("page"));
    if (note === undefined) return sendProblem(c, NOT_FOUND.problem);
    c.header("Cache-Control", "no-cache");
    return c.json(note);
  });

  app.all("/api/*", (c) => sendProblem(c, NOT_FOUND.problem));
  app.all("/packs/*", (c) => sendProblem(c, NOT_FOUND.problem));

  return app;
}
