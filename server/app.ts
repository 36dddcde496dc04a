import { Hono } from "hono";

import { createViews } from "./create-views.ts";
import type { Deps } from "./deps.ts";
import type { AppEnv } from "./http/app-env.ts";
import { describeError } from "./http/describe-error.ts";
import { limitCalls } from "./http/limit-calls.ts";
import { refuse } from "./http/problems.ts";
import { requestLog } from "./http/request-log.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { sendProblem } from "./http/send-problem.ts";
import { docsRoutes } from "./routes/docs-routes.ts";
import { formRoutes } from "./routes/form-routes.ts";
import { pageRoutes } from "./routes/page-routes.ts";
import { printRoutes } from "./routes/print-routes.ts";
import { platformRoutes } from "./routes/platform-routes.ts";
import { submissionRoutes } from "./routes/submission-routes.ts";
import { StoreError } from "./store/store.ts";

/** The whole application over its dependencies. It listens nowhere and keeps nothing of its own but caches. */
export function createApp(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const views = createViews(deps);

  app.use(securityHeaders(deps.publicUrl?.startsWith("https:") ?? false), requestLog(deps.log, deps.metrics));
  if (deps.limits !== undefined) app.use(limitCalls(deps.limits));

  app.route("/", formRoutes(deps, views));
  app.route("/", submissionRoutes(deps));
  app.route("/", printRoutes(deps));
  app.route("/", platformRoutes(deps, views));
  app.route("/", docsRoutes());
  app.route("/", pageRoutes(deps));

  app.notFound((c) => sendProblem(c, refuse("not-found", "Unter dieser Adresse gibt es hier nichts.").problem));

  app.onError((error, c) => {
    const id = c.get("requestId");
    deps.log.error({ id, error: describeError(error) }, "a request failed");
    return sendProblem(c, explain(error, id).problem);
  });

  return app;
}

function explain(error: Error, id: string) {
  if (error instanceof StoreError) {
    const detail =
      "Ihre Angaben konnten gerade nicht gespeichert oder gelesen werden. Bitte versuchen Sie es gleich noch einmal.";
    return refuse("store-unavailable", detail, { id });
  }
  return refuse("internal", "Das hätte nicht geschehen dürfen. Bitte versuchen Sie es später noch einmal.", { id });
}
