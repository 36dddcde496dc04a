import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { parseConfiguration } from "../../server/configuration.ts";

describe("the configuration", () => {
  it("needs nothing: it has a default for everything", () => {
    expect(parseConfiguration({}, "/project")).toEqual({
      kind: "configuration",
      configuration: {
        port: 3000,
        host: "localhost",
        dataDir: resolve("/project/data"),
        formsDir: "/project",
        logLevel: "info",
      },
    });
  });

  it("takes every member from the environment", () => {
    const env = {
      PORT: "8080",
      HOST: "0.0.0.0",
      DATA_DIR: "/var/lib/forms",
      FORMS_DIR: "/srv/forms",
      SITE_DIR: "/srv/site",
      PUBLIC_URL: "https://formulare.example/",
      LOG_LEVEL: "warn",
      RECEIPT_KEY: "k".repeat(32),
    };
    expect(parseConfiguration(env, "/project")).toEqual({
      kind: "configuration",
      configuration: {
        port: 8080,
        host: "0.0.0.0",
        dataDir: resolve("/var/lib/forms"),
        formsDir: resolve("/srv/forms"),
        siteDir: resolve("/srv/site"),
        publicUrl: "https://formulare.example",
        logLevel: "warn",
        receiptKey: "k".repeat(32),
      },
    });
  });

  it.each([
    ["PORT", "0", true],
    ["PORT", "65535", true],
    ["PORT", "65536", false],
    ["PORT", "-1", false],
    ["PORT", "http", false],
    ["PORT", "", true],
    ["LOG_LEVEL", "silent", true],
    ["LOG_LEVEL", "loud", false],
    ["PUBLIC_URL", "http://localhost:3000", true],
    ["PUBLIC_URL", "formulare.example", false],
    ["PUBLIC_URL", "https://formulare.example/path", false],
    ["PUBLIC_URL", "ftp://formulare.example", false],
    ["RECEIPT_KEY", "k".repeat(31), false],
  ])("%s may be %j: %s", (name, value, isGood) => {
    const parsed = parseConfiguration({ [name]: value }, "/project");
    expect(parsed.kind).toBe(isGood ? "configuration" : "faults");
    const faults = parsed.kind === "faults" ? parsed.faults : [`${name} is good: set nothing.`];
    expect(faults).toEqual([expect.stringMatching(`^${name} is .*: set .*[.]$`)]);
  });

  it("tells all faults at once", () => {
    const parsed = parseConfiguration({ PORT: "x", LOG_LEVEL: "y" }, "/project");
    expect(parsed.kind === "faults" && parsed.faults.length).toBe(2);
  });

  it("never repeats a key in a message", () => {
    expect(JSON.stringify(parseConfiguration({ RECEIPT_KEY: "too-short-secret" }, "/"))).not.toContain(
      "too-short-secret",
    );
  });
});
