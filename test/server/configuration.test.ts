import { resolve } from "node:path";

import { describe, expect, it } from "vitest";

import { parseConfiguration } from "../../server/configuration.ts";

const KEY = Buffer.alloc(32, 7).toString("base64");

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
        databaseConnections: 10,
        answersKeys: [],
        retentionDays: {},
        trustedHops: 0,
        callsPerMinute: {},
        leastFreeMegabytes: 500,
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
      DATABASE_URL: "postgres://forms@db/forms",
      DATABASE_CONNECTIONS: "20",
      ANSWERS_KEYS: `${KEY}, ${KEY}`,
      RETENTION_DAYS: "parking-permit=30, *=365",
      TRUSTED_HOPS: "1",
      CALLS_PER_MINUTE: "check=0",
      METRICS_PORT: "9464",
      LEAST_FREE_MB: "100",
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
        databaseUrl: "postgres://forms@db/forms",
        databaseConnections: 20,
        answersKeys: [Buffer.alloc(32, 7), Buffer.alloc(32, 7)],
        retentionDays: { "parking-permit": 30, "*": 365 },
        trustedHops: 1,
        callsPerMinute: { check: 0 },
        metricsPort: 9464,
        leastFreeMegabytes: 100,
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
    ["DATABASE_URL", "postgresql://host/name", true],
    ["DATABASE_URL", "mysql://host/name", false],
    ["DATABASE_URL", "localhost", false],
    ["ANSWERS_KEYS", KEY, true],
    ["ANSWERS_KEYS", `${KEY},short`, false],
    ["RETENTION_DAYS", "*=1", true],
    ["RETENTION_DAYS", "*=0", false],
    ["RETENTION_DAYS", "30", false],
    ["TRUSTED_HOPS", "11", false],
    ["DATABASE_CONNECTIONS", "1", false],
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
    const secrets = { RECEIPT_KEY: "my-secret", ANSWERS_KEYS: "my-secret", DATABASE_URL: "db://a:my-secret@host" };
    const parsed = parseConfiguration(secrets, "/");
    expect(parsed.kind === "faults" && parsed.faults.length).toBe(3);
    expect(JSON.stringify(parsed)).not.toContain("my-secret");
  });
});
