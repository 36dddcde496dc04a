/** Letters and digits that no other can be taken for: without 0 O, 1 I, 2 Z, 5 S, 8 B, 6 G, U V. */
const ALPHABET = "ACDEFHJKLMNPQRTWXY3479";
const LENGTH = 8;
/** Bytes from here on would make the first letters likelier than the others. */
const FAIR = 256 - (256 % ALPHABET.length);

/** Gives as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

/** A reference: eight characters made to be read aloud, each equally likely. */
export function drawReference(random: RandomBytes): string {
  let reference = "";
  while (reference.length < LENGTH) {
    for (const byte of random(LENGTH)) {
      if (byte < FAIR && reference.length < LENGTH) reference += ALPHABET[byte % ALPHABET.length];
    }
  }
  return reference;
}
