import { readFile } from "node:fs/promises";

import { represent, type Representation } from "./http/representation.ts";

/** The files of the page that shows the API, by their name; the page itself has none. */
export interface ApiDocs {
  find(name: string): Promise<Representation> | undefined;
}

const HTML = `<!doctype html>
<html lang="de">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Schnittstelle – Vordruck</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
    <script defer src="/docs/swagger-ui-bundle.js"></script>
    <script defer src="/docs/start.js"></script>
  </head>
  <body>
    <main id="api"></main>
    <noscript><p>Diese Seite braucht JavaScript. Die Beschreibung selbst: <a href="/openapi.json">/openapi.json</a></p></noscript>
  </body>
</html>
`;

/** Without a validator: Swagger UI would ask a server of its makers what it thinks of the description. */
const START = `SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
`;

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** Swagger UI from our own origin, over `/openapi.json`. Each file is read and compressed when it is first asked for. */
export function createApiDocs(): ApiDocs {
  const sources = new Map<string, () => Promise<Representation>>([
    ["", () => represent(HTML, "text/html; charset=utf-8")],
    ["start.js", () => represent(START, SCRIPT)],
    ["swagger-ui.css", async () => represent(await read(import.meta.resolve("swagger-ui-dist/swagger-ui.css")), STYLE)],
    [
      "swagger-ui-bundle.js",
      async () => represent(await read(import.meta.resolve("swagger-ui-dist/swagger-ui-bundle.js")), SCRIPT),
    ],
  ]);
  const known = new Map<string, Promise<Representation>>();
  return {
    find(name) {
      const file = known.get(name) ?? sources.get(name)?.();
      if (file !== undefined) known.set(name, file);
      // A file that could not be read is asked for again.
      file?.catch(() => known.delete(name));
      return file;
    },
  };
}

function read(url: string): Promise<string> {
  return readFile(new URL(url), "utf8");
}
