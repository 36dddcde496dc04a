import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { evaluatePack } from "../../server/packs/evaluate-pack.ts";
import { bodyOf, makeApp, post } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";

const root = makeForms(
  {
    "2025-01-01": {},
    "2026-01-01": {},
    "2027-01-01": {},
    "2028-01-01": { manifest: { status: "draft" } },
  },
  afterAll,
);
const { request, deps } = await makeApp(afterAll, { root });

describe("the list of forms", () => {
  it("names every revision, newest first, and marks the one in force today as current", async () => {
    const { forms } = await bodyOf<{ forms: { revision: string; status: string; current: boolean }[] }>(
      await request("/api/forms"),
    );
    expect(forms.map(({ revision, status, current }) => ({ revision, status, current }))).toEqual([
      { revision: "2028-01-01", status: "draft", current: false },
      { revision: "2027-01-01", status: "published", current: false },
      { revision: "2026-01-01", status: "published", current: true },
      { revision: "2025-01-01", status: "published", current: false },
    ]);
  });

  it.each([
    ["2025-12-31T22:59:59Z", "2025-01-01"],
    ["2025-12-31T23:00:00Z", "2026-01-01"],
  ])("takes the day in Berlin: at %s the current revision is %s", async (now, current) => {
    const other = await makeApp(onTestFinished, { root, clock: () => new Date(now) });
    const answer = await bodyOf<{ revision: string }>(await other.request(`/api/forms/${FORM}/current`));
    expect(answer.revision).toBe(current);
  });
});

describe("a definition", () => {
  it("carries manifest, bundled schema, UI schema, texts, notes and whether it is current and open", async () => {
    const definition = await bodyOf(await request(`/api/forms/${FORM}/2026-01-01`));
    expect(definition).toMatchObject({
      form: FORM,
      revision: "2026-01-01",
      manifest: { title: "Antrag auf einen Parkausweis" },
      schema: { definitions: { vehicle: { required: ["plate"] } } },
      uiSchema: { type: "Categorization" },
      texts: { de: { rules: { "long-name": "Der Name ist ungewöhnlich lang." } } },
      notes: { terms: { type: "root" } },
      current: true,
      open: true,
    });
  });

  it("keeps the files it was made of and the positions in its notes to itself", async () => {
    const text = await (await request(`/api/forms/${FORM}/2026-01-01`)).text();
    expect(text).not.toContain('"files"');
    expect(text).not.toContain('"position"');
  });

  it.each([
    ["2025-01-01", false],
    ["2026-01-01", true],
    ["2027-01-01", false],
    ["2028-01-01", false],
  ])("of %s says that it is open: %s", async (revision, open) => {
    expect(await bodyOf(await request(`/api/forms/${FORM}/${revision}`))).toMatchObject({ open });
  });

  it("names its rule pack, a module whose name is the hash of its own bytes, kept for good", async () => {
    const { pack } = await bodyOf<{ pack: string }>(await request(`/api/forms/${FORM}/2026-01-01`));
    const response = await request(pack);
    const source = await response.text();
    expect(pack).toBe(`/packs/${createHash("sha256").update(source).digest("hex")}.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(source.trimEnd().split("\n").at(-1)).toBe("export { pack };");
    expect(Object.keys(evaluatePack(source))).toContain("/schema");
  });

  it("has its pack served by a process that has not compiled it yet", async () => {
    const { pack } = await bodyOf<{ pack: string }>(await request(`/api/forms/${FORM}/2026-01-01`));
    const fresh = await makeApp(onTestFinished, { root });
    expect((await fresh.request(pack)).status).toBe(200);
  });

  it("is not sent again to a caller that has it already", async () => {
    const first = await request(`/api/forms/${FORM}/2026-01-01`);
    const etag = first.headers.get("etag") ?? "";
    const second = await request(`/api/forms/${FORM}/2026-01-01`, { headers: { "if-none-match": `"x", ${etag}` } });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    const third = await request(`/api/forms/${FORM}/2026-01-01`, { headers: { "if-none-match": '"x"' } });
    expect(third.status).toBe(200);
  });

  it.each([
    ["br", (bytes: Buffer) => brotliDecompressSync(bytes)],
    ["gzip", (bytes: Buffer) => gunzipSync(bytes)],
  ])("is compressed with %s for a caller that takes it", async (encoding, decompress) => {
    const plain = await (await request(`/api/forms/${FORM}/2026-01-01`)).text();
    const response = await request(`/api/forms/${FORM}/2026-01-01`, { headers: { "accept-encoding": encoding } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(decompress(Buffer.from(await response.arrayBuffer())).toString()).toBe(plain);
  });

  it("is sent plain to a caller that refuses every compression", async () => {
    const response = await request(`/api/forms/${FORM}/2026-01-01`, {
      headers: { "accept-encoding": "br;q=0, gzip;q=0" },
    });
    expect(response.headers.get("content-encoding")).toBeNull();
  });
});

describe("an unknown form or revision", () => {
  it("is answered with the forms there are", async () => {
    const response = await request("/api/forms/fishing-permit/current");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await bodyOf(response)).toMatchObject({ type: "/problems/form-unknown", status: 404, forms: [FORM] });
  });

  it("is answered with the revisions there are", async () => {
    const response = await request(`/api/forms/${FORM}/2024-01-01/check`, post({}));
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toMatchObject({
      type: "/problems/revision-unknown",
      revisions: ["2025-01-01", "2026-01-01", "2027-01-01", "2028-01-01"],
    });
  });

  it("gives no rule pack", async () => {
    expect((await request(`/packs/${"0".repeat(64)}.js`)).status).toBe(404);
  });

  it("says so where no revision is in force yet", async () => {
    const early = await makeApp(onTestFinished, { root, clock: () => new Date("2024-06-01T10:00:00Z") });
    expect(await bodyOf(await early.request(`/api/forms/${FORM}/current`))).toMatchObject({
      type: "/problems/revision-unknown",
    });
  });
});

it("lists a revision whose rules do not compile as broken once that is known, and answers 503 for it alone", async () => {
  const schema = '{ "type": "object", "properties": { "person": { "type": "object", "surprise": 1 } } }';
  const broken = makeForms(
    { "2025-01-01": {}, "2026-01-01": { files: { "schemas/permit.json": schema } } },
    onTestFinished,
  );
  const app = await makeApp(onTestFinished, { root: broken, clock: deps.clock });
  expect((await app.request(`/api/forms/${FORM}/2026-01-01/check`, post({}))).status).toBe(503);
  expect((await app.request(`/api/forms/${FORM}/2025-01-01/check`, post({}))).status).toBe(200);
  const ready = await app.request("/readyz");
  expect(ready.status).toBe(200);
  expect(await bodyOf(ready)).toMatchObject({ revisions: 1, broken: [{ form: FORM, revision: "2026-01-01" }] });
  expect(app.logged.join("")).toContain("surprise");
});
