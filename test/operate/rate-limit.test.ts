import { describe, expect, it, onTestFinished } from "vitest";

import { callerAddress } from "../../server/http/caller-address.ts";
import { createApp } from "../../server/app.ts";
import { createRateLimit } from "../../server/operate/rate-limit.ts";
import { makeApp, post } from "../server/support/make-app.ts";
import { FORM } from "../server/support/make-forms.ts";

describe("the limit of calls", () => {
  it("takes as many as it says, then says when the next is taken, and takes it then", () => {
    let now = 0;
    const { take } = createRateLimit({ check: 2 }, () => now);
    expect([take("check", "a"), take("check", "a"), take("check", "a")]).toEqual([0, 0, 30]);
    now = 29_999;
    expect(take("check", "a")).toBe(1);
    now = 30_000;
    expect([take("check", "a"), take("check", "a")]).toEqual([0, 30]);
  });

  it("counts every address and every kind of call on its own", () => {
    const { take } = createRateLimit({ check: 1, print: 1 }, () => 0);
    expect([take("check", "a"), take("check", "b"), take("print", "a")]).toEqual([0, 0, 0]);
    expect(take("check", "a")).toBeGreaterThan(0);
  });

  it.each([
    ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", false],
    ["2001:db8::1", "2001:db8:0:0:5::", false],
    ["2001:db8:1:2::1", "2001:db8:1:3::1", true],
    ["::ffff:192.0.2.1", "::ffff:192.0.2.2", true],
    ["192.0.2.1", "192.0.2.2", true],
  ])("counts %s and %s apart: %s", (one, other, isApart) => {
    const { take } = createRateLimit({ check: 1 }, () => 0);
    take("check", one);
    expect(take("check", other) === 0).toBe(isApart);
  });

  it("takes any number where it is 0", () => {
    const { take } = createRateLimit({ check: 0 }, () => 0);
    expect(Array.from({ length: 5_000 }, () => take("check", "a")).every((it) => it === 0)).toBe(true);
  });
});

describe("the address of a caller", () => {
  it.each([
    ["without proxies is the connection's, whatever the header says", "192.0.2.9", "198.51.100.1", 0, "192.0.2.9"],
    ["behind one proxy is the last in the header", "10.0.0.1", "198.51.100.1, 203.0.113.5", 1, "203.0.113.5"],
    ["behind two is the last but one", "10.0.0.1", "198.51.100.1, 203.0.113.5", 2, "198.51.100.1"],
    [
      "cannot be made up by writing more into the header",
      "10.0.0.1",
      "1.1.1.1, 2.2.2.2, 203.0.113.5",
      1,
      "203.0.113.5",
    ],
    ["is the connection's where the proxy wrote nothing", "10.0.0.1", undefined, 1, "10.0.0.1"],
    ["is the same from whatever port", "10.0.0.1", "203.0.113.5:40112", 1, "203.0.113.5"],
    ["is the same from whatever port, IPv6 too", "10.0.0.1", "[2001:db8::7]:40112", 1, "2001:db8::7"],
  ])("%s", (...[, remote, forwarded, hops, expected]) => {
    expect(callerAddress(remote, forwarded, hops)).toBe(expected);
  });
});

it("an address that calls too often gets 429 with when to come back, others are served", async () => {
  const { deps } = await makeApp(onTestFinished);
  const limits = { rateLimit: createRateLimit({ check: 1 }, () => 0), trustedHops: 1 };
  const app = createApp({ ...deps, limits });
  const call = async (address: string): Promise<Response> =>
    app.request(`/api/forms/${FORM}/current/check`, post({}, { "x-forwarded-for": address }));
  expect((await call("192.0.2.1")).status).toBe(200);
  const refused = await call("192.0.2.1");
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("60");
  expect(refused.headers.get("content-type")).toBe("application/problem+json");
  expect((await call("192.0.2.2")).status).toBe(200);
  expect((await app.request("/api/forms")).status).toBe(200);
});

describe("the limit holds", () => {
  const PRINT = `/api/forms/${FORM}/current/print`;

  async function statusesOf(path: string, init: RequestInit, remote: string): Promise<readonly number[]> {
    const { deps } = await makeApp(onTestFinished);
    const limits = { rateLimit: createRateLimit({ print: 1, check: 1 }, () => 0), trustedHops: 1 };
    const app = createApp({ ...deps, limits });
    const env = { incoming: { socket: { remoteAddress: remote } } };
    const call = async (): Promise<number> => (await app.request(path, init, env)).status;
    return [await call(), await call()];
  }

  it("for the empty form too, which is a page to link to", async () => {
    const headers = { "x-forwarded-for": "192.0.2.1" };
    expect((await statusesOf(PRINT, { headers }, "10.0.0.1"))[1]).toBe(429);
  });

  it("for whoever writes into the header to be this machine itself", async () => {
    const init = post({}, { "x-forwarded-for": "127.0.0.1" });
    expect((await statusesOf(PRINT, init, "127.0.0.1"))[1]).toBe(429);
  });

  it("for nobody who calls from this machine without a proxy", async () => {
    expect(await statusesOf(`/api/forms/${FORM}/current/nothing`, {}, "127.0.0.1")).toEqual([404, 404]);
    expect((await statusesOf(PRINT, {}, "127.0.0.1"))[1]).not.toBe(429);
  });
});
