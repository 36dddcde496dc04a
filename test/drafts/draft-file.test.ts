import { describe, expect, test } from "vitest";

import { formatDraftFile, readDraftFile } from "../../src/drafts/draft-file.ts";

const DRAFT = {
  form: "parking-permit",
  revision: "2026-01-01",
  digest: "d",
  step: "#schritt-2",
  answers: { person: { name: "Zoë" } },
  confirmed: ["/person/name"],
  declined: ["/vehicles"],
};

const read = (text: string) => readDraftFile(new Blob([text]));
const nested = (depth: number): string =>
  JSON.stringify({ kind: "vordruck-draft", ...DRAFT }).replace('"Zoë"', "[".repeat(depth) + "]".repeat(depth));

describe("a draft file", () => {
  test("gives back what was written, and neither key nor receipt", async () => {
    const text = formatDraftFile(Object.assign({}, DRAFT, { key: "secret-key", receipt: "secret" }));
    expect(text).not.toContain("secret");
    expect(await read(text)).toEqual({ kind: "draft", draft: DRAFT });
  });

  test.each([
    ["as older ones are", undefined],
    ["where another program put something else there", 2],
  ])("is read without a step, %s", async (_, step) => {
    const { step: _step, ...rest } = DRAFT;
    const text = JSON.stringify({ kind: "vordruck-draft", ...DRAFT, step });
    expect(await read(text)).toEqual({ kind: "draft", draft: rest });
  });

  test("takes confirmations also from among the answers, where the API has them", async () => {
    const { confirmed, ...rest } = DRAFT;
    const text = JSON.stringify({ kind: "vordruck-draft", ...rest, answers: { ...rest.answers, confirmed } });
    expect(await read(text)).toEqual({ kind: "draft", draft: { ...DRAFT } });
  });

  test.each([
    ["1,000,000 bytes", 1_000_000, "unreadable"],
    ["1,000,001 bytes", 1_000_001, "too-large"],
  ])("of %s is told apart by size", async (_, length, kind) => {
    expect((await read("x".repeat(length))).kind).toBe(kind);
  });

  test.each([
    ["as deep as a form may be", nested(29), "draft"],
    ["deeper", nested(31), "unreadable"],
    [
      "with __proto__",
      `{"kind":"vordruck-draft","form":"f","revision":"r","digest":"d","answers":{"__proto__":{}}}`,
      "unreadable",
    ],
    ["with answers that are a list", JSON.stringify({ kind: "vordruck-draft", ...DRAFT, answers: [] }), "unreadable"],
    ["without a revision", JSON.stringify({ kind: "vordruck-draft", ...DRAFT, revision: 1 }), "unreadable"],
    ["of another program", JSON.stringify(DRAFT), "unreadable"],
    ["cut off", formatDraftFile(DRAFT).slice(0, -3), "unreadable"],
    ["empty", "", "unreadable"],
  ])("is judged: %s", async (_, text, kind) => {
    expect((await read(text)).kind).toBe(kind);
  });
});
