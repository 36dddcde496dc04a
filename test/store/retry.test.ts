import { describe, expect, it } from "vitest";

import { isTransientFault, toStoreError } from "../../server/store/postgres-faults.ts";
import { retry } from "../../server/store/retry.ts";

const coded = (code: string, message = "told by the engine"): Error => Object.assign(new Error(message), { code });

describe("an attempt", () => {
  it.each([
    [0, "done"],
    [2, "done"],
    [3, "failed"],
  ])("that fails %i times is, with two further attempts, %s", async (failures, outcome) => {
    let left = failures;
    const attempt = (): Promise<string> => {
      left -= 1;
      return left < 0 ? Promise.resolve("done") : Promise.reject(coded("08006"));
    };
    const result = retry(attempt, { isTransient: isTransientFault, pauses: [0, 0] });
    expect(await result.catch(() => "failed")).toBe(outcome);
  });

  it("is not repeated after a fault that would come again", async () => {
    let attempts = 0;
    const attempt = (): Promise<never> => {
      attempts += 1;
      return Promise.reject(coded("42501"));
    };
    const result = retry(attempt, { isTransient: isTransientFault, pauses: [0, 0] });
    await expect(result).rejects.toMatchObject({ code: "42501" });
    expect(attempts).toBe(1);
  });
});

describe("a fault of PostgreSQL", () => {
  it.each([
    ["08006", true, "lost connection"],
    ["40001", true, "serialisation"],
    ["40P01", true, "deadlock"],
    ["57P01", true, "being stopped"],
    ["57P03", true, "being started"],
    ["53300", true, "too many connections"],
    ["ECONNRESET", true, "broken off"],
    ["57014", false, "statement took too long"],
    ["28P01", false, "wrong password"],
    ["23505", false, "a constraint"],
    ["53100", false, "disk full"],
  ])("%s may be tried again: %s (%s)", (code, isTransient) => {
    expect(isTransientFault(coded(code))).toBe(isTransient);
  });

  it("without a code may be tried again when a connection is what failed", () => {
    expect(isTransientFault(new Error("Connection terminated unexpectedly"))).toBe(true);
    expect(isTransientFault(new Error("something else"))).toBe(false);
  });

  it("never carries a value of a row into the log", () => {
    const error = toStoreError(coded("22P02", 'invalid input syntax for type bigint: "Erika Muster"'));
    expect(error.code).toBe("22P02");
    expect(error.message).not.toContain("Erika");
  });
});
