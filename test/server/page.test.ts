import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { loadPageFiles } from "../../server/http/page-files.ts";
import { loadSitePages } from "../../server/site-pages.ts";
import { bodyOf, makeApp, post } from "./support/make-app.ts";
import { FORM } from "./support/make-forms.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);
mkdirSync(join(folder, "dist", "assets"), { recursive: true });
writeFileSync(join(folder, "dist", "index.html"), "<!doctype html><title>the page</title>");
writeFileSync(join(folder, "dist", "assets", "index-1a2b3c4d.js"), "plain");
writeFileSync(join(folder, "dist", "assets", "index-1a2b3c4d.js.br"), "brotli");
writeFileSync(join(folder, "dist", "assets", "index-1a2b3c4d.js.gz"), "gzip");
writeFileSync(join(folder, "dist", "apple-touch-icon.svg"), "<svg/>");
writeFileSync(join(folder, "secret.txt"), "not for anybody");

const page = await loadPageFiles(join(folder, "dist"));
const { request } = await makeApp(afterAll, { page });

describe("the page", () => {
  it.each([
    ["/", 200],
    [`/${FORM}`, 200],
    [`/${FORM}/2026-01-01`, 200],
    [`/${FORM}/current`, 200],
    ["/impressum", 200],
    ["/datenschutz", 200],
    ["/barrierefreiheit", 200],
    ["/no-such-form", 404],
    [`/${FORM}/2020-01-01`, 404],
    [`/${FORM}/2026-01-01/and/more`, 404],
  ])("is sent at %s with status %i", async (path, status) => {
    const response = await request(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.text()).toContain("the page");
  });

  it("says how to build it when it is not built", async () => {
    const unbuilt = await makeApp(onTestFinished, { page: await loadPageFiles(join(folder, "nothing")) });
    const response = await unbuilt.request("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("npm run build");
  });
});

describe("the page's files", () => {
  it("with a hash in their name are kept for good", async () => {
    const response = await request("/assets/index-1a2b3c4d.js");
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe("plain");
  });

  it("without one are asked for again", async () => {
    expect((await request("/apple-touch-icon.svg")).headers.get("cache-control")).toBe("no-cache");
  });

  it.each([
    ["br, gzip", "br", "brotli"],
    ["gzip", "gzip", "gzip"],
  ])("are sent compressed to a caller that takes %s", async (accepted, encoding, body) => {
    const response = await request("/assets/index-1a2b3c4d.js", { headers: { "accept-encoding": accepted } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(body);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/index.html.br",
  ])("are the only files: %s gives the page with 404", async (path) => {
    const response = await request(path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain("not for anybody");
  });
});

describe("every answer", () => {
  it.each([
    ["the page", "/", {}],
    ["an API answer", "/api/forms", {}],
    ["a problem", `/api/forms/${FORM}/current/check`, post("x", { "content-type": "text/plain" })],
    ["an unknown address", "/api/nothing", {}],
  ])("carries the security headers: %s", async (_, path, init) => {
    const { headers } = await request(path, init);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("access-control-allow-origin")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe-|blob:|\*|https?:/);
  });

  it.each([
    ["https://formulare.example", "max-age=31536000"],
    ["http://formulare.example", null],
  ])("at %s promises HTTPS alone: %s", async (publicUrl, expected) => {
    const app = await makeApp(onTestFinished, { publicUrl });
    expect((await app.request("/healthz")).headers.get("strict-transport-security")).toBe(expected);
  });
});

describe("an unknown address", () => {
  it.each([
    ["GET", "/api/nothing"],
    ["GET", "/packs/nothing.js"],
    ["POST", "/api/forms"],
    ["DELETE", `/api/forms/${FORM}/2026-01-01`],
    ["PUT", "/somewhere"],
  ])("is a problem for a program: %s %s", async (method, path) => {
    const response = await request(path, { method });
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toMatchObject({ type: "/problems/not-found" });
  });
});

describe("the site's own pages", () => {
  it.each(["impressum", "datenschutz", "barrierefreiheit"])("are shipped as marked placeholders: %s", async (name) => {
    const response = await request(`/api/site/${name}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain("Platzhalter");
  });

  it("are taken from the operator's folder, and only those missing there are placeholders", async () => {
    writeFileSync(join(folder, "impressum.md"), "# Impressum\n\nStadt Beispielhausen\n");
    const site = await loadSitePages(folder);
    expect(site.placeholders).toEqual(["datenschutz", "barrierefreiheit"]);
    const app = await makeApp(onTestFinished, { site });
    const text = await (await app.request("/api/site/impressum")).text();
    expect(text).toContain("Stadt Beispielhausen");
    expect(text).not.toContain('"position"');
  });

  it("are these three: another is a problem", async () => {
    expect((await request("/api/site/secret")).status).toBe(404);
  });
});
