/**
 * The words for keywords a form gives no words of its own for, so that no English ever reaches a German page.
 * Placeholders are those of `texts.<lang>.json`.
 */
export const PLATFORM_TEXTS: Readonly<Record<string, string>> = {
  required: "Bitte füllen Sie dieses Feld aus.",
  dependencies: "Bitte füllen Sie auch dieses Feld aus.",
  dependentRequired: "Bitte füllen Sie auch dieses Feld aus.",
  additionalProperties: "Diese Angabe kennt das Formular nicht. Bitte lassen Sie sie weg.",
  unevaluatedProperties: "Diese Angabe kennt das Formular nicht. Bitte lassen Sie sie weg.",
  type: "Diese Angabe hat nicht die erwartete Art.",
  enum: "Bitte wählen Sie eine der angebotenen Möglichkeiten.",
  const: "Hier ist nur ein bestimmter Wert möglich.",
  oneOf: "Bitte wählen Sie eine der angebotenen Möglichkeiten.",
  anyOf: "Diese Angabe passt zu keiner der Möglichkeiten.",
  not: "Diese Angabe ist hier nicht möglich.",
  minLength: "Das ist zu kurz: mindestens {limit} Zeichen, hier sind es {length}.",
  maxLength: "Das ist zu lang: höchstens {limit} Zeichen, hier sind es {length}.",
  pattern: "Diese Angabe hat nicht die erwartete Form.",
  format: "Diese Angabe hat nicht die erwartete Form.",
  minimum: "Der Wert ist zu klein: mindestens {limit}.",
  maximum: "Der Wert ist zu groß: höchstens {limit}.",
  exclusiveMinimum: "Der Wert ist zu klein: er muss größer als {limit} sein.",
  exclusiveMaximum: "Der Wert ist zu groß: er muss kleiner als {limit} sein.",
  multipleOf: "Der Wert muss ein Vielfaches von {limit} sein.",
  minItems: "Bitte machen Sie mindestens {limit} Einträge.",
  maxItems: "Das sind zu viele Einträge: höchstens {limit}.",
  uniqueItems: "Zwei Einträge sind gleich.",
  contains: "Ein Eintrag der erwarteten Art fehlt.",
  minProperties: "Hier fehlen Angaben: mindestens {limit}.",
  maxProperties: "Das sind zu viele Angaben: höchstens {limit}.",
  propertyNames: "Diese Angabe hat einen Namen, den das Formular nicht kennt.",
  checkDigit: "Die Prüfziffer stimmt nicht. Bitte prüfen Sie die Nummer auf Tippfehler.",
  uniqueBy: "Diese Angabe steht schon in {other}.",
  differsFrom: "Diese Angabe ist dieselbe wie in {other}.",
  confirmed:
    "„confirmed“ muss eine Liste von höchstens {limit} JSON-Pointern sein, die die bestätigten Stellen nennen.",
};

/** Said where a keyword has no words at all. */
export const FALLBACK_TEXT = "Diese Angabe ist nicht gültig. Bitte prüfen Sie sie.";
