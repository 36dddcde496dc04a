import type { Context } from "hono";

import type { AppEnv } from "./app-env.ts";
import type { PageFiles } from "./page-files.ts";
import { sendRepresentation } from "./representation.ts";

const NOT_BUILT = "Die Seite ist noch nicht gebaut. Abhilfe: npm run build, dann den Server neu starten.\n";

/** Sends the page, which draws itself by its address; with 404 where nothing is known at that address. */
export function sendPage(c: Context<AppEnv>, page: PageFiles, status: 200 | 404): Response {
  const index = page.find("/index.html");
  if (index === undefined) return c.text(NOT_BUILT, 503);
  return sendRepresentation(c, index.representation, { status, cacheControl: "no-cache" });
}
