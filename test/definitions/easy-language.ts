/**
 * What Leichte Sprache asks of German sentences, as far as it can be counted: the rules of Netzwerk Leichte Sprache
 * on short sentences, one thought each, no genitive, no subjunctive, long words parted by a hyphen.
 */
const SUBORDINATE =
  /\b(?:dass|weil|wenn|obwohl|sofern|falls|indem|während|nachdem|bevor|damit(?! \p{L}+ Sie)|sodass|ob)\b/u;
const RELATIVE = /, (?:der|die|das|den|dem|denen|dessen|deren|welche[rsmn]?|was|wo)\b/u;
const GENITIVE = /\b(?:des|eines|dessen|deren|Ihres|seines|dieses \p{Lu}\p{L}+s)\b/u;
const SUBJUNCTIVE = /\b(?:würde|könnte|sollte|müsste|wäre|hätte|möge)n?\b/u;

/** The sentences of a text; a colon ends one too, since what follows stands by itself. Abbreviations end none. */
function sentencesOf(text: string): readonly string[] {
  return text
    .replaceAll("„Dr. med.“", "„Dr med“")
    .split(/(?<=[.?!:])\s+/u)
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** The words of a sentence; a placeholder counts as one. */
function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}{}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
}

/** What makes a text hard to read, in words; empty when nothing does. */
export function hardParts(text: string): readonly string[] {
  return sentencesOf(text).flatMap((sentence) => {
    const longest = wordsIn(sentence)
      .flatMap((word) => word.split("-"))
      .find((part) => part.length > 16);
    const found = [
      wordsIn(sentence).length > 15 && "more than 15 words",
      SUBORDINATE.test(sentence) && "a subordinate clause",
      RELATIVE.test(sentence) && "a relative clause",
      GENITIVE.test(sentence) && "a genitive",
      SUBJUNCTIVE.test(sentence) && "a subjunctive",
      sentence.includes(";") && "a semicolon",
      longest !== undefined && `the long word ${longest}`,
    ];
    return found.filter((it) => it !== false).map((it) => `${it}: ${sentence}`);
  });
}

/** The mean number of words in the sentences of these texts. */
export function meanLength(texts: readonly string[]): number {
  const lengths = texts.flatMap(sentencesOf).map((sentence) => wordsIn(sentence).length);
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
