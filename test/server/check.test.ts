import { afterAll, describe, expect, it } from "vitest";

import { bodyOf, makeApp, post } from "./support/make-app.ts";
import { FORM } from "./support/make-forms.ts";

const { request } = await makeApp(afterAll);
const CHECK = `/api/forms/${FORM}/2026-01-01/check`;
const GOOD = { person: { name: "Erika Muster" } };

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
}

async function refusalOf(body: BodyInit | null, headers: Record<string, string> = {}): Promise<Problem> {
  const init = { method: "POST", headers: { "content-type": "application/json", ...headers }, body };
  return bodyOf<Problem>(await request(CHECK, init));
}

describe("checking answers", () => {
  it("gives the verdict, the revision's digest and the findings", async () => {
    const response = await request(CHECK, post({ person: {} }));
    expect(response.status).toBe(200);
    expect(await bodyOf(response)).toMatchObject({
      valid: false,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      findings: [{ pointer: "/person/name", keyword: "required", message: "Bitte geben Sie den Namen an." }],
      more: 0,
    });
  });

  it("is reached as /validate and for the current revision too", async () => {
    const [validate, current] = await Promise.all([
      request(`/api/forms/${FORM}/2026-01-01/validate`, post(GOOD)),
      request(`/api/forms/${FORM}/current/check`, post(GOOD)),
    ]);
    expect(await bodyOf(validate)).toMatchObject({ valid: true });
    expect(await bodyOf(current)).toMatchObject({ valid: true });
  });

  it.each([[[]], [null], ["text"], [7], [true], [{}]])(
    "takes any JSON value: %j has findings, not a problem",
    async (value) => {
      const response = await request(CHECK, post(value));
      expect(response.status).toBe(200);
      expect(await bodyOf(response)).toMatchObject({ valid: false });
    },
  );

  it("is never kept by a cache", async () => {
    expect((await request(CHECK, post(GOOD))).headers.get("cache-control")).toBe("no-store");
  });
});

describe("a body that is not taken", () => {
  it.each([
    ["no media type", { "content-type": "" }],
    ["text", { "content-type": "text/plain" }],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }],
    ["another charset", { "content-type": "application/json; charset=iso-8859-1" }],
    ["something that begins like JSON", { "content-type": "application/jsonx" }],
  ])("is one with %s", async (_, headers) => {
    expect(await refusalOf("{}", headers)).toMatchObject({ type: "/problems/content-type-unsupported", status: 415 });
  });

  it.each(["application/json", "application/json; charset=utf-8", "Application/JSON;charset=UTF-8"])(
    "is not one with %s",
    async (contentType) => {
      const init = { method: "POST", headers: { "content-type": contentType }, body: "{}" };
      expect((await request(CHECK, init)).status).toBe(200);
    },
  );

  it.each([
    ['{\n  "person": {"name" "x"}\n}', { line: 2, column: 21 }],
    ['{"person": {}', { line: 1, column: 14 }],
    ["", { line: 1, column: 1 }],
  ])("is one that is not JSON, and the place is told: %j", async (text, place) => {
    expect(await refusalOf(text)).toMatchObject({ type: "/problems/malformed-json", status: 400, ...place });
  });

  it("is one that is not UTF-8", async () => {
    expect(await refusalOf(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ type: "/problems/invalid-utf-8" });
  });

  it("is not one that begins with a byte order mark", async () => {
    const init = { method: "POST", headers: { "content-type": "application/json" }, body: "\uFEFF{}" };
    expect((await request(CHECK, init)).status).toBe(200);
  });

  it.each([
    [32, 200],
    [33, 400],
  ])("is one that is nested deeper than 32: %i levels give %i", async (depth, status) => {
    const body = "[".repeat(depth) + "]".repeat(depth);
    const response = await request(CHECK, { ...post(null), body });
    expect(response.status).toBe(status);
  });

  it("is one that is nested a hundred thousand deep", async () => {
    expect(await refusalOf("[".repeat(100_000) + "]".repeat(100_000))).toMatchObject({ type: "/problems/too-deep" });
  });

  it.each(["__proto__", "constructor", "prototype"])("is one with a member called %s", async (name) => {
    expect(await refusalOf(`{"person":{"${name}":{}}}`)).toMatchObject({
      type: "/problems/forbidden-member",
      pointer: `/person/${name}`,
    });
  });

  it.each([['{"a":"\\ud800"}'], ['{"\\udc00":1}']])("is one with half a character: %s", async (text) => {
    expect(await refusalOf(text)).toMatchObject({ type: "/problems/invalid-text" });
  });

  it.each([
    ["[9007199254740991]", 200],
    ["[9007199254740993]", 400],
    ["[1e400]", 400],
    ["[0.12345678901234567]", 200],
    ['["12345678901234567890"]', 200],
  ])("is one with a number that would change: %s gives %i", async (body, status) => {
    expect((await request(CHECK, { ...post(null), body })).status).toBe(status);
  });

  it.each([
    [2_000, 200],
    [2_001, 413],
  ])("is one with an array of more than 2,000 items: %i give %i", async (count, status) => {
    expect((await request(CHECK, post(Array.from({ length: count }, () => 0)))).status).toBe(status);
  });

  it.each([
    [2_000, 200],
    [2_001, 413],
  ])("is one with an object of more than 2,000 members: %i give %i", async (count, status) => {
    const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}`, 0]));
    expect((await request(CHECK, post({ person: members }))).status).toBe(status);
  });

  it("is one with more than 50,000 values", async () => {
    const rows = Array.from({ length: 30 }, () => Array.from({ length: 1_700 }, () => 0));
    expect(await refusalOf(JSON.stringify(rows))).toMatchObject({ type: "/problems/too-many-values", status: 413 });
  });

  it.each([
    [1_000_000, 200],
    [1_000_001, 413],
  ])("is one of more than 1 MB, its length announced or not: %i bytes give %i", async (size, status) => {
    const body = `"${"x".repeat(size - 2)}"`;
    const announced = { ...post(null, { "content-length": String(size) }), body };
    expect((await request(CHECK, { ...post(null), body })).status).toBe(status);
    expect((await request(CHECK, announced)).status).toBe(status);
  });

  it("is answered in German, with a stable type", async () => {
    const { type, detail } = await refusalOf("{");
    expect(type).toBe("/problems/malformed-json");
    expect(detail).toBe("Der Text ist kein gültiges JSON: Fehler in Zeile 1, Spalte 2.");
  });
});
