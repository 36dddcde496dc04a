/** A reference letter by letter, for those who hear it: else it is read as a word. */
export function spell(reference: string): string {
  return [...reference].join(" ");
}
