import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { findAccessibilityFaults } from "../print/accessibility-faults.ts";
import { readText } from "../print/pdf.ts";
import { bodyOf, makeApp, newKey, post } from "./support/make-app.ts";
import { FORM, makeForms } from "./support/make-forms.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const ANSWERS = { person: { name: "Geheimrat Muster", zone: "A" }, vehicles: [{ plate: "B-XY 1" }] };
const PRINT = `/api/forms/${FORM}/2026-01-01/print`;
const open = (changes = {}) => makeApp(onTestFinished, { printer, ...changes });
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe("printing answers", () => {
  it("gives a PDF with a name that tells no answer, to be shown and not kept", async () => {
    const app = await open();
    const response = await app.request(PRINT, post({}));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    expect(response.headers.get("content-disposition")).toMatch(/^inline; filename="[a-z-]+-P-[2-9A-Z]{7}\.pdf"$/);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(findAccessibilityFaults(await bytesOf(response))).toEqual([]);
  });

  it("takes answers with findings, whatever they are", async () => {
    const app = await open();
    for (const body of [[], null, "text", { unknown: { member: 1 } }]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person would
      expect((await app.request(PRINT, post(body))).status).toBe(200);
    }
  });

  it("refuses what the check would not read either", async () => {
    const app = await open();
    const malformed = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
    expect((await app.request(PRINT, malformed)).status).toBe(400);
    expect((await app.request(PRINT, { method: "POST", body: "x" })).status).toBe(415);
    expect((await app.request(`/api/forms/${FORM}/1999-01-01/print`, post({}))).status).toBe(404);
  });

  it("prints the empty form for the pen, as a link and as a call", async () => {
    const app = await open();
    const linked = await app.request(PRINT);
    const called = await app.request(`${PRINT}?blank`, { method: "POST" });
    expect(linked.headers.get("content-disposition")).toContain(`${FORM}-leer.pdf`);
    expect(await bytesOf(linked)).toEqual(await bytesOf(called));
  });

  it("keeps nothing and logs nothing of the answers", async () => {
    const app = await open();
    await app.request(PRINT, post(ANSWERS));
    expect(app.logged.join("\n")).not.toContain("Geheimrat");
  });
});

describe("printing a submission", () => {
  async function submit(changes = {}) {
    const app = await open(changes);
    const root = `/api/forms/${FORM}/2026-01-01`;
    const response = await app.request(`${root}/submissions`, post(ANSWERS, { "idempotency-key": newKey() }));
    return { app, receipt: await bodyOf<{ reference: string; receipt: string }>(response) };
  }

  it("needs the receipt's secret, and bears reference and time", async () => {
    const { app, receipt } = await submit();
    const path = `/api/submissions/${receipt.reference}/print`;
    expect((await app.request(path)).status).toBe(401);
    const response = await app.request(path, { headers: { authorization: `Bearer ${receipt.receipt}` } });
    expect(response.headers.get("content-disposition")).toContain(`${FORM}-${receipt.reference}.pdf`);
    const text = readText(await bytesOf(response));
    expect(text).toContain(`Vorgangsnummer ${receipt.reference}`);
    expect(text).toContain("eingereicht am 15.06.2026, 12:00 Uhr");
  });

  it("that corrects another bears which one it replaces, and that other from then on what it is replaced by", async () => {
    const { app, receipt: first } = await submit();
    const headers = ({ receipt }: typeof first) => ({ authorization: `Bearer ${receipt}` });
    const print = async (of: typeof first) =>
      readText(await bytesOf(await app.request(`/api/submissions/${of.reference}/print`, { headers: headers(of) })));
    expect(await print(first)).not.toContain("ersetzt");
    const correction = { "idempotency-key": newKey(), replaces: first.reference, ...headers(first) };
    const sent = await app.request(`/api/forms/${FORM}/2026-01-01/submissions`, post(ANSWERS, correction));
    const second = await bodyOf<typeof first>(sent);
    expect(await print(second)).toContain(`ersetzt den Antrag ${first.reference}`);
    expect(await print(first)).toContain(`ersetzt durch ${second.reference}: nicht mehr einsenden`);
  });

  it("gives equal bytes at any later time", async () => {
    let seconds = 0;
    const { app, receipt } = await submit({ clock: () => new Date(Date.UTC(2026, 5, 15, 10, 0, seconds++)) });
    const path = `/api/submissions/${receipt.reference}/print`;
    const headers = { authorization: `Bearer ${receipt.receipt}` };
    const one = await bytesOf(await app.request(path, { headers }));
    expect(await bytesOf(await app.request(path, { headers }))).toEqual(one);
  });
});

describe("a faulty layout", () => {
  const faulty = () =>
    makeForms(
      { "2026-01-01": { files: { "ui-schemas/print.typ": '#import "/lib/form.typ": *\n#panic(answers)' } } },
      onTestFinished,
    );

  it("is a problem for later to the applicant, a diagnosis without answers in the log, and shows in readyz", async () => {
    const own = createPrinter();
    onTestFinished(() => own.close());
    const app = await open({ root: faulty(), printer: own });
    const response = await app.request(PRINT, post(ANSWERS));
    expect(response.status).toBe(500);
    const problem = await bodyOf<{ id: string; detail: string }>(response);
    expect(problem.detail).toContain("später noch einmal");
    const logged = app.logged.find((line) => line.includes(problem.id)) ?? "";
    expect(logged).toContain('"line":2');
    expect(logged).not.toContain("Geheimrat");
    const ready = await bodyOf(await app.request("/readyz"));
    expect(JSON.stringify(ready)).toContain("print.typ");
  });
});

describe("too many prints at once", () => {
  it("are refused with 429 and the time to wait", async () => {
    const small = createPrinter({ size: 1, queue: 1 });
    onTestFinished(() => small.close());
    const app = await open({ printer: small });
    const responses = await Promise.all([1, 2, 3].map(() => app.request(PRINT, post({}))));
    expect(responses.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 429]);
    const refused = responses.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toBe("5");
    expect((await bodyOf<{ type: string }>(refused ?? new Response("{}"))).type).toBe("/problems/print-busy");
  });
});
