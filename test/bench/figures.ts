/** The value below which that share of the numbers lies; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The median, and least and most in brackets. */
export function spread(numbers: readonly number[], digits = 0): string {
  const write = (share: number): string => quantile(numbers, share).toFixed(digits);
  return `${write(0.5)} [${write(0)}–${write(1)}]`;
}
