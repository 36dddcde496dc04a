/** `npm run dev`: the server, restarted when its code changes, and the page from Vite with everything else passed on. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { setInterval } from "node:timers/promises";

import { createServer } from "vite";

import { watchCatalogue } from "../catalogue/watch-catalogue.ts";

const PORT = Number(process.env["PORT"] ?? 3000);
/** The server's addresses, not the page's own files: one of those is called api.ts. */
const PASSED_ON = ["^/api/", "^/packs/", "^/healthz$", "^/readyz$", "^/openapi\\.json$", "^/docs(?:/|$)"];

const proxy = Object.fromEntries(PASSED_ON.map((path) => [path, `http://localhost:${PORT}`]));
const vite = await createServer({ server: { port: PORT + 1, strictPort: true, proxy } });
try {
  await vite.listen();
} catch (error) {
  console.error(`The page cannot be served: ${error instanceof Error ? error.message : String(error)}. Set PORT.`);
  process.exit(1);
}
// Whoever edits a form reads what check says, not every request.
const env = { LOG_LEVEL: "warn", ...process.env, WATCH_FORMS: "1" };
const server = spawn(process.execPath, ["--watch", "server/main.ts"], { stdio: "inherit", env });

const root = resolve(process.env["FORMS_DIR"] ?? resolve(import.meta.dirname, "../.."));
watchCatalogue(root, (revisions) => {
  for (const revision of revisions)
    spawn(process.execPath, ["server/forms.ts", "check", revision], { stdio: "inherit" });
  vite.ws.send({ type: "full-reload" });
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.kill(signal);
    void vite.close().then(() => process.exit(0));
  });
}

async function isUp(): Promise<boolean> {
  return fetch(`http://localhost:${PORT}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

// Said once both are up: a page opened before would show that nothing answers, and stay so.
for await (const _ of setInterval(200)) if (await isUp()) break;
console.log(`\nYour edits, as you write: http://localhost:${PORT + 1}/<form>/<date>\n`);
