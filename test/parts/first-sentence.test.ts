import { expect, test } from "vitest";

import { firstSentence } from "../../src/renderers/first-sentence.ts";

test.each([
  ["Die BSNR braucht 9 Ziffern, eingegeben: 4. Bitte ergänzen Sie sie.", "Die BSNR braucht 9 Ziffern, eingegeben: 4."],
  ["Fehlt etwas? Bitte sehen Sie nach.", "Fehlt etwas?"],
  ["Nur ein Satz.", "Nur ein Satz."],
  ["ohne Punkt", "ohne Punkt"],
  ["", ""],
  ["„Dr. Müller. Ärztin“ ist kein Name. Bitte ändern.", "„Dr. Müller. Ärztin“ ist kein Name."],
  ["“Dr. Miller” is no name. Please change it.", "“Dr. Miller” is no name."],
  ["Auf z. B. dem Stempel. Dort steht sie.", "Auf z. B. dem Stempel."],
])("the first sentence of %j is %j", (message, sentence) => {
  expect(firstSentence(message)).toBe(sentence);
});
