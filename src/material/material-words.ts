/** The words Material's renderers take from JSON Forms' translator, by the last part of their key. */
const WORDS: Readonly<Record<string, string>> = {
  addTooltip: "Eintrag hinzufügen",
  addAriaLabel: "Eintrag hinzufügen",
  removeTooltip: "Löschen",
  removeAriaLabel: "Löschen",
  upAriaLabel: "Nach oben",
  downAriaLabel: "Nach unten",
  up: "Nach oben",
  down: "Nach unten",
  noSelection: "Nichts ausgewählt",
  noDataMessage: "Noch keine Einträge",
  deleteDialogTitle: "Löschen?",
  deleteDialogMessage: "Soll der Eintrag gelöscht werden?",
  deleteDialogAccept: "Ja",
  deleteDialogDecline: "Nein",
  clearDialogTitle: "Angaben verwerfen?",
  clearDialogMessage: "Die bisherigen Angaben werden gelöscht.",
  clearDialogAccept: "Ja",
  clearDialogDecline: "Nein",
  none: "Keine Auswahl",
};

/** JSON Forms' translator: our word for the key, else the text it would show anyway. */
export function translate(key: string, fallback: string | undefined): string | undefined {
  return WORDS[key.split(".").at(-1) ?? ""] ?? fallback;
}
