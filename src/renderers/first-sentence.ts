/**
 * The first sentence of a message, as it is said to somebody who is on their way to the next field: what to do about it is
 * read with the field. A full stop inside quotation marks (`„Dr. Müller“`) or behind a single letter (`z. B.`) ends none.
 */
export function firstSentence(message: string): string {
  for (const { index } of message.matchAll(/(?<!(?:^|\s)\p{L})[.!?](?=\s+\p{Lu})/gu)) {
    const sentence = message.slice(0, index + 1);
    if ((sentence.match(/[\u201C-\u201E]/g)?.length ?? 0) % 2 === 0) return sentence;
  }
  return message;
}
