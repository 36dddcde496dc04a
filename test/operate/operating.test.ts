import { once } from "node:events";
import { connect, createServer } from "node:net";

import { afterAll, describe, expect, it, onTestFinished } from "vitest";

import { createApp } from "../../server/app.ts";
import { createCondition } from "../../server/operate/condition.ts";
import { createMetrics } from "../../server/operate/metrics.ts";
import { bodyOf, makeApp, newKey, post } from "../server/support/make-app.ts";
import { FORM, makeForms } from "../server/support/make-forms.ts";
import { startServer } from "../server/support/start-server.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

describe("readyz", () => {
  it.each([
    [0, 200, "ok"],
    [1_000_000_000, 503, "short"],
  ])("when %i MB are to stay free is %i: disk %s", async (least, status, disk) => {
    const { deps } = await makeApp(onTestFinished);
    const response = await createApp({ ...deps, condition: createCondition(folder, least) }).request("/readyz");
    expect(response.status).toBe(status);
    expect(await bodyOf(response)).toMatchObject({ disk, ready: status === 200 });
  });

  it("is 503, and no fault, when the folder itself is gone", async () => {
    const { deps } = await makeApp(onTestFinished);
    const condition = createCondition(`${folder}/gone`, 0);
    const response = await createApp({ ...deps, condition }).request("/readyz");
    expect(response.status).toBe(503);
    expect(await bodyOf(response)).toMatchObject({ ready: false, disk: "short" });
  });

  it("is 503 as soon as the server stops", async () => {
    const { deps } = await makeApp(onTestFinished);
    const condition = createCondition(folder, 0);
    const app = createApp({ ...deps, condition });
    condition.stop();
    const response = await app.request("/readyz");
    expect(response.status).toBe(503);
    expect(await bodyOf(response)).toMatchObject({ ready: false, stopping: true });
  });
});

describe("the metrics", () => {
  it("count requests and their time by route and status", () => {
    const metrics = createMetrics();
    const request = { method: "POST", route: "/a/:b", status: 201 };
    for (const seconds of [0.005, 0.006, 11]) metrics.observe({ ...request, seconds });
    const text = metrics.text({ submissions_waiting: 2 });
    expect(text).toContain('vordruck_requests_total{method="POST",route="/a/:b",status="201"} 3\n');
    expect(text).toContain('vordruck_request_seconds_bucket{method="POST",route="/a/:b",le="0.005"} 1\n');
    expect(text).toContain('vordruck_request_seconds_bucket{method="POST",route="/a/:b",le="0.01"} 2\n');
    expect(text).toContain('vordruck_request_seconds_bucket{method="POST",route="/a/:b",le="10"} 2\n');
    expect(text).toContain('vordruck_request_seconds_bucket{method="POST",route="/a/:b",le="+Inf"} 3\n');
    expect(text).toContain("vordruck_submissions_waiting 2\n");
    expect(text).toMatch(/^(?:# (?:HELP|TYPE) [^\n]+\n|[a-z_]+(?:\{[^\n]*\})? [\d.]+\n)+$/);
  });

  it("are served on their own port and hold nothing that somebody sent", async () => {
    const port = await findFreePort();
    const env = { DATA_DIR: temporaryFolder(onTestFinished), METRICS_PORT: String(port) };
    const forms = makeForms({ "2026-01-01": { manifest: { validFrom: "2020-01-01" } } }, onTestFinished);
    const server = await startServer({ ...env, FORMS_DIR: forms }, onTestFinished);
    const init = post({ person: { name: "Kunigunde Planted" } }, { "idempotency-key": newKey() });
    const submitted = await fetch(`${server.url}/api/forms/${FORM}/2026-01-01/submissions`, init);
    const { reference } = await bodyOf<{ reference: string }>(submitted);
    await fetch(`${server.url}/api/submissions/${reference}?name=Planted`);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain('route="/api/forms/:form/:revision/submissions",status="201"} 1\n');
    for (const planted of ["Planted", reference, "127.0.0.1"]) expect(text).not.toContain(planted);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  });
});

it("a caller that sends its headers a byte at a time is cut off, and others are served meanwhile", async () => {
  const env = { DATA_DIR: temporaryFolder(onTestFinished), FORMS_DIR: makeForms({ "2026-01-01": {} }, onTestFinished) };
  const server = await startServer(env, onTestFinished);
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  let said = "";
  socket.on("data", (chunk) => (said += chunk.toString()));
  socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ");
  const dripping = setInterval(() => socket.write("a"), 500);
  socket.once("close", () => clearInterval(dripping));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  await once(socket, "close");
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
});

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
