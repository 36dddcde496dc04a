import * as fc from "fast-check";
import { expect, it } from "vitest";

import { locateJsonFault } from "../../server/json-fault.ts";

it.each([
  ["", 0],
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ["01", 1],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ['{"a":1}x', 7],
  ["nul", 0],
  ['"open', 0],
  ["[[1}", 3],
])("in %j the first fault stands at %i", (text, offset) => {
  expect(locateJsonFault(text)?.offset).toBe(offset);
});

it("counts lines and columns from 1", () => {
  expect(locateJsonFault('{\n  "a": 1,\n  b\n}')).toEqual({ offset: 14, line: 3, column: 3 });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it("finds a fault exactly where JSON.parse refuses, for any JSON and any damage to it", () => {
  const damaged = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", '"', "{", "]", "0", "\\", "\n", "e"))
    .map(([text, at, inserted]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + inserted + text.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), damaged, fc.string()), (text) => {
      expect(locateJsonFault(text) === undefined).toBe(isJson(text));
    }),
    { numRuns: 3_000 },
  );
});
