import * as fc from "fast-check";
import { expect, it } from "vitest";

import { drawReference } from "../../server/draw-reference.ts";

it("has eight characters, none of which can be taken for another", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.integer({ min: 0, max: 241 })), (stream) => {
      const reference = drawReference((count) => Uint8Array.from({ length: count }, () => stream.next().value));
      expect(reference).toMatch(/^[A-Z0-9]{8}$/);
      expect(reference).not.toMatch(/[01258BGIOSUVZ6]/);
    }),
  );
});

it("draws every character from equally many bytes", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) {
    let isFirst = true;
    const reference = drawReference((count) => {
      const bytes = new Uint8Array(count).fill(isFirst ? byte : 0);
      isFirst = false;
      return bytes;
    });
    if (byte % 22 !== 0) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  }
  counts.delete("AAAAAAAA");
  expect(counts.size).toBe(21);
  expect(new Set(counts.values())).toEqual(new Set([11]));
});
