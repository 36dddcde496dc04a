import { expect, test } from "vitest";

import { showWords } from "../../src/form/describe-diff.ts";
import { diffWords } from "../../src/form/diff-words.ts";

const CASES: readonly (readonly [remark: string, before: string, after: string, shown: string])[] = [
  ["the same text", "Bis zum 31. März.", "Bis zum 31. März.", "Bis zum 31. März."],
  ["a word exchanged", "bis zum 31. März", "bis zum 30. März", "bis zum [-31.-] {+30.+} März"],
  ["words that came", "bis März", "bis spätestens März", "bis {+spätestens+} März"],
  ["words that went", "bis spätestens März", "bis März", "bis [-spätestens-] März"],
  ["a text that came", "", "Neuer Satz.", "{+Neuer Satz.+}"],
  ["a text that went", "Alter Satz.", "", "[-Alter Satz.-]"],
  ["two changes apart", "a b c d e", "a x c d y", "a [-b-] {+x+} c d [-e-] {+y+}"],
  ["only other white space", "a  b\nc", "a b c", "a b c"],
  ["a word that repeats", "a a b", "a b", "a [-a-] b"],
];

test.each(CASES)("shows %s word by word", (_, before, after, shown) => {
  expect(showWords(diffWords(before, after))).toBe(shown);
});

test("shows of a long text only what stands beside the change", () => {
  const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
  const changed = words.with(50, "neu");
  expect(showWords(diffWords(words.join(" "), changed.join(" ")))).toBe(
    "… w44 w45 w46 w47 w48 w49 [-w50-] {+neu+} w51 w52 w53 w54 w55 w56 …",
  );
});

test("tells two very long texts as replaced, without comparing every word with every other", () => {
  const long = (word: string): string => Array.from({ length: 30_000 }, (_, index) => `${word}${index}`).join(" ");
  expect(diffWords(long("a"), long("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
});
