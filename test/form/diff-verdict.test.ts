import { describe, expect, test } from "vitest";

import { describeDiff } from "../../src/form/describe-diff.ts";
import { CITY, diff, NAME, object } from "./compare.ts";

describe("the verdict on two revisions", () => {
  const base = { schema: object({ name: NAME }) };

  test("is compatible when every sample stays right and no member is lost", () => {
    const after = { schema: object({ name: NAME, ort: CITY }) };
    expect(diff(base, after, [{ name: "A" }]).verdict).toEqual({ kind: "compatible" });
  });

  test("names the samples that break", () => {
    const after = { schema: object({ name: NAME }, { required: ["name"] }) };
    const { verdict } = diff(base, after, [{ name: "A" }, {}]);
    expect(verdict).toMatchObject({ kind: "needs-migration", broken: [{ file: "valid/1.json" }] });
  });

  test("asks for a migration where a member went, even if no sample breaks", () => {
    const lost = [{ pattern: "/name", label: "Name" }];
    expect(diff(base, { schema: object({}) }).verdict).toEqual({ kind: "needs-migration", broken: [], lost });
  });

  test("is not content with a migration that says nothing of a member that went", () => {
    const without = { migration: { steps: [] } };
    const { verdict } = diff(base, { schema: object({ nachname: CITY }) }, [{}], without);
    expect(verdict).toMatchObject({ kind: "needs-migration", lost: [{ pattern: "/name" }], fallsShort: true });
    const drop = { migration: { steps: [{ op: "remove" as const, path: "/name", says: "Weg." }] } };
    expect(diff(base, { schema: object({ nachname: CITY }) }, [{}], drop).verdict).toEqual({ kind: "migrated" });
  });

  test("says of a stricter rule that no sample shows what it does", () => {
    const after = { schema: object({ name: { ...NAME, maxLength: 9 } }) };
    const compared = diff(base, after, [{ name: "A" }]);
    expect(compared.verdict).toEqual({ kind: "compatible", stricter: 1 });
    expect(describeDiff(compared).at(-1)?.sentences[0]).toBe(
      "Bedingt verträglich: Alte Angaben bleiben richtig, außer wo sie an der einen strengeren Regel oben scheitern. " +
        "Kein Beispiel zeigt einen solchen Fall.",
    );
  });

  test("is migrated when the migration makes every sample right", () => {
    const after = { schema: object({ nachname: NAME }, { required: ["nachname"] }) };
    const steps = [{ op: "move" as const, from: "/name", path: "/nachname", says: "Heißt jetzt so." }];
    const { verdict } = diff(base, after, [{ name: "A" }], { migration: { steps } });
    expect(verdict).toMatchObject({ kind: "migrated" });
  });
});
