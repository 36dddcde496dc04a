import { describe, expect, it } from "vitest";

import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Json } from "../../src/form/json.ts";
import { createWordingMemory } from "../../src/form/word-finding.ts";
import { createDefinition, DRAFT_07, loadPack } from "./revision.ts";

const short = { type: "string", minLength: 3 };
const item = { type: "object", properties: { k: short, n: short } };
const definition = createDefinition({
  schema: {
    $schema: DRAFT_07,
    type: "object",
    properties: { rows: { type: "array", maxItems: 100, uniqueBy: { member: "n" }, items: item } },
  },
  rules: [{ id: "odd", severity: "confirm", at: "/rows/*/k", schema: { pattern: "^a" } }],
  texts: {
    de: {
      scopes: {
        "#/properties/rows/items/properties/k": {
          errors: { minLength: "„{value}“ hat {length} von {limit} Zeichen." },
        },
        "#/properties/rows/items/properties/n": { errors: { uniqueBy: "Steht schon bei „{other}“." } },
      },
      rules: { odd: "„{value}“ ist ungewöhnlich." },
    },
  },
});
const pack = loadPack(definition);

/** A page's checks one after the other. */
function useMemory(): (answers: Json) => ReturnType<typeof checkAnswers>["result"]["findings"] {
  const word = createWordingMemory();
  return (answers) => checkAnswers(definition, pack, answers, { word }).result.findings;
}

describe("findings from one check of a page to the next", () => {
  it("are the same objects where nothing about them changed", () => {
    const check = useMemory();
    const [first, second] = check({ rows: [{ k: "a" }, { k: "b" }] });
    const [again, other] = check({ rows: [{ k: "a" }, { k: "bc" }] });
    expect(again).toBe(first);
    expect(other).not.toBe(second);
    expect(other?.message).toBe("„bc“ hat 2 von 3 Zeichen.");
  });

  it("tell of the place they name where it is now", () => {
    const check = useMemory();
    const messages = (answers: Json) => check(answers).map(({ message }) => message);
    expect(messages({ rows: [{ n: "xyz" }, { n: "abc" }, { n: "abc" }] })).toEqual(["Steht schon bei „Zeile 2“."]);
    expect(messages({ rows: [{ n: "abc" }, { n: "xyz" }, { n: "abc" }] })).toEqual(["Steht schon bei „Zeile 1“."]);
  });

  it("are confirmed and no longer confirmed as the applicant says", () => {
    const check = useMemory();
    const confirmed = (answers: Json) => check(answers).map((finding) => finding.confirmed);
    const rows = [{ k: "bcd" }];
    expect(confirmed({ rows })).toEqual([undefined]);
    expect(confirmed({ rows, confirmed: ["/rows/0/k"] })).toEqual([true]);
    expect(confirmed({ rows })).toEqual([undefined]);
  });

  it("say what findings say that are worded anew", () => {
    const check = useMemory();
    const states: readonly Json[] = [
      { rows: [{ k: "a", n: "abc" }] },
      { rows: [{ k: "ab", n: "abc" }, { n: "abc" }] },
      { rows: [{ k: "bcd" }], confirmed: ["/rows/0/k"] },
      { rows: [] },
    ];
    for (const answers of [...states, ...states]) {
      expect(check(answers)).toEqual(checkAnswers(definition, pack, answers).result.findings);
    }
  });
});
