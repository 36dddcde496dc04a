import { Hono } from "hono";

import { createApiDocs } from "../api-docs.ts";
import type { AppEnv } from "../http/app-env.ts";
import { sendRepresentation } from "../http/representation.ts";
import { POLICY_WITHOUT_TRUSTED_TYPES } from "../http/security-headers.ts";
import { setHeader } from "../http/set-header.ts";

/** The page on which callers read the API and try it out. */
export function docsRoutes(): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const docs = createApiDocs();

  app.get("/docs/:file?", async (c, next) => {
    const file = await docs.find(c.req.param("file") ?? "");
    if (file === undefined) return next();
    setHeader(c, "Content-Security-Policy", POLICY_WITHOUT_TRUSTED_TYPES);
    return sendRepresentation(c, file, { cacheControl: "no-cache" });
  });

  return app;
}
