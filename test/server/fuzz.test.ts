import * as fc from "fast-check";
import { afterAll, expect, it } from "vitest";

import { makeApp, newKey } from "./support/make-app.ts";
import { FORM } from "./support/make-forms.ts";

const { request } = await makeApp(afterAll);
const GOOD = JSON.stringify({ person: { name: "Erika Muster", zone: "A" }, vehicles: [{ plate: "B-XY 123" }] });
const BYTES = new TextEncoder().encode(GOOD);

async function statusOf(call: string, body: BodyInit): Promise<number> {
  const headers = { "content-type": "application/json", "idempotency-key": newKey() };
  return (await request(`/api/forms/${FORM}/2026-01-01/${call}`, { method: "POST", headers, body })).status;
}

function replaced(bytes: Uint8Array, at: number, byte: number): BodyInit {
  const copy = new Uint8Array(bytes);
  copy[at % copy.length] = byte;
  return copy;
}

const BODIES: readonly (readonly [name: string, bodies: fc.Arbitrary<BodyInit>])[] = [
  ["any JSON", fc.json({ maxDepth: 6 })],
  ["any text", fc.string({ unit: "binary" })],
  ["any bytes", fc.uint8Array().map((bytes) => new Uint8Array(bytes))],
  ["one byte changed", fc.tuple(fc.nat(), fc.nat(255)).map(([at, byte]) => replaced(BYTES, at, byte))],
  ["cut short", fc.nat(BYTES.length).map((length) => BYTES.slice(0, length))],
  [
    "one value replaced by anything",
    fc
      .tuple(fc.constantFrom('"Erika Muster"', '"A"', '"B-XY 123"', "[{", "}]"), fc.json())
      .map(([value, other]) => GOOD.replace(value, other)),
  ],
];

it.each(BODIES)("no body makes the server fail: %s", async (_, bodies) => {
  await fc.assert(
    fc.asyncProperty(bodies, async (body) => {
      expect([200, 400, 413]).toContain(await statusOf("check", body));
      expect([201, 400, 413, 422]).toContain(await statusOf("submissions", body));
    }),
    { numRuns: 500 },
  );
});

it("no address makes the server fail", async () => {
  await fc.assert(
    fc.asyncProperty(fc.webPath(), fc.constantFrom("GET", "POST", "HEAD"), async (path, method) => {
      for (const prefix of ["", "/api/forms", "/api/submissions", "/packs"]) {
        // oxlint-disable-next-line no-await-in-loop -- the order makes a failure reproducible
        const { status } = await request(`${prefix}${path.startsWith("/") ? path : `/${path}`}`, { method });
        expect(status === 503 || status < 500).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
