import { Hono } from "hono";

import type { Deps } from "../deps.ts";
import { findDefinition } from "../find-definition.ts";
import type { AppEnv } from "../http/app-env.ts";
import { sendRepresentation } from "../http/representation.ts";
import { sendPage } from "../http/send-page.ts";
import { SITE_PAGES } from "../site-pages.ts";

/** The page for people, its files, and the addresses at which it shows something. */
export function pageRoutes(deps: Deps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const { page, catalogue } = deps;

  app.get("/", (c) => sendPage(c, page, 200));

  app.get("/:form", (c, next) => {
    const form = c.req.param("form");
    const isKnown = SITE_PAGES.includes(form) || catalogue.definitions.some((it) => it.form === form);
    return isKnown ? Promise.resolve(sendPage(c, page, 200)) : next();
  });

  app.get("/:form/:revision", (c, next) => {
    const found = findDefinition(deps, c.req.param("form"), c.req.param("revision"));
    return found.kind === "definition" ? Promise.resolve(sendPage(c, page, 200)) : next();
  });

  app.get("*", (c) => {
    const file = page.find(c.req.path);
    if (file === undefined) return sendPage(c, page, 404);
    const cacheControl = file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache";
    return sendRepresentation(c, file.representation, { cacheControl });
  });

  return app;
}
