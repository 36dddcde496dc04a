import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";

import react from "@vitejs/plugin-react";
import { build } from "vite";

import type { RowKind } from "../page/support/answers.ts";
import { withEmployees } from "../page/support/answers.ts";
import { flattenAnswers, loadStockForm } from "./stock-form.ts";

export interface StockPage {
  readonly url: string;
  readonly stop: () => void;
}

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Builds the stock application into a folder of its own and serves it, without any policy in its way. */
export async function serveStockPage(): Promise<StockPage> {
  const files = await buildStockPage();
  const form = JSON.stringify(await loadStockForm());
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/form.json") return response.setHeader("Content-Type", "application/json").end(form);
    if (pathname === "/answers.json") {
      return response.setHeader("Content-Type", "application/json").end(JSON.stringify(answersFor(searchParams)));
    }
    if (pathname === "/empty.html")
      return response.setHeader("Content-Type", "text/html").end("<!doctype html><p>empty");
    const name = pathname === "/" ? "/index.html" : pathname;
    const file = files.get(name);
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    return file === undefined ? response.writeHead(404).end() : response.end(file);
  });
  await new Promise<void>((listening) => server.listen(0, "localhost", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { url: `http://localhost:${port}`, stop: () => server.close() };
}

function answersFor(search: URLSearchParams): unknown {
  const rows = Number(search.get("rows") ?? 0);
  // Written by the bench itself, which knows only such kinds.
  return rows === 0 ? { antragsteller: {} } : flattenAnswers(withEmployees(rows, search.get("kind") as RowKind));
}

async function buildStockPage(): Promise<ReadonlyMap<string, Buffer>> {
  const outDir = mkdtempSync(join(tmpdir(), "vordruck-stock-"));
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, "stock"),
    plugins: [react()],
    logLevel: "error",
    build: { outDir, emptyOutDir: true, target: "es2023", chunkSizeWarningLimit: 5_000 },
  });
  process.env["NODE_ENV"] = before;
  const names = readdirSync(outDir, { recursive: true, encoding: "utf8" }).filter((name) => extname(name) !== "");
  return new Map(names.map((name) => [`/${name.replaceAll("\\", "/")}`, readFileSync(join(outDir, name))]));
}
