import { describe, expect, test } from "vitest";

import { LANGUAGES } from "../../src/form/language.ts";
import { readReceiptText, receiptText, type FullSpeech } from "../../src/receipt-text.ts";
import { ALL_WORDS_DE } from "../../src/words/all-de.ts";
import { WORDS_DE_EASY } from "../../src/words/de-easy.ts";
import { WORDS_EN } from "../../src/words/en.ts";

const WORDS = { de: ALL_WORDS_DE, "de-easy": WORDS_DE_EASY, en: WORDS_EN };
const SPEECHES = LANGUAGES.map((language): FullSpeech => ({
  language,
  words: WORDS[language.id as keyof typeof WORDS],
}));
const receipt = {
  reference: "K7M2P9QX",
  receivedAt: "2026-11-26T12:00:00.123Z",
  form: "mipo-antrag",
  revision: "2025-09-01",
  digest: "0a".repeat(32),
  receipt: "Ab-_5678901234567890Zz",
};
const manifest = { title: "Antrag: XXXXXXXX1", issuer: "KV", reference: "F 1", address: ["KV", "01099 Dresden"] };

describe.each(SPEECHES)("the receipt as a text in $language.id", (speech) => {
  test.each([
    ["alone", undefined],
    ["with what was replaced", "ABCDEFGH"],
  ])("%s is read again", (_, replaced) => {
    const text = receiptText({ receipt, replaced, page: "https://x.example/f" }, manifest, speech);
    expect(readReceiptText(text)).toEqual({ receipt, replaced });
    // As an editor of texts writes it.
    expect(readReceiptText(`\uFEFF${text.replaceAll("\r", "")}`)).toEqual({ receipt, replaced });
  });
});

test.each([
  ["nothing", ""],
  ["prose", "Sehr geehrte Damen und Herren: K7M2P9QX"],
  [
    "a receipt without its secret",
    receiptText({ receipt, replaced: undefined, page: "https://x.example/f" }, manifest, SPEECHES[0]!).replace(
      "Zz",
      "",
    ),
  ],
])("%s is no receipt", (_, text) => {
  expect(readReceiptText(text)).toBeUndefined();
});
