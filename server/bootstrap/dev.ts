/** `npm run dev`: the server, restarted when its code changes, and the page from Vite with everything else passed on. */
import { spawn } from "node:child_process";

import { createServer } from "vite";

const PORT = Number(process.env["PORT"] ?? 3000);
const PASSED_ON = ["/api", "/packs", "/healthz", "/readyz", "/openapi.json"];

const server = spawn(process.execPath, ["--watch", "server/main.ts"], { stdio: "inherit" });
const proxy = Object.fromEntries(PASSED_ON.map((path) => [path, `http://localhost:${PORT}`]));
const vite = await createServer({ server: { port: PORT + 1, proxy } });
await vite.listen();
vite.printUrls();

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    server.kill(signal);
    void vite.close().then(() => process.exit(0));
  });
}
