/** The words Material's renderers take from JSON Forms' translator, by the last part of their key. */
const WORDS_DE: Readonly<Record<string, string>> = {
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

const WORDS_EN: Readonly<Record<string, string>> = {
  addTooltip: "Add an entry",
  addAriaLabel: "Add an entry",
  removeTooltip: "Delete",
  removeAriaLabel: "Delete",
  upAriaLabel: "Move up",
  downAriaLabel: "Move down",
  up: "Up",
  down: "Down",
  noSelection: "Nothing selected",
  noDataMessage: "No entries yet",
  deleteDialogTitle: "Delete?",
  deleteDialogMessage: "Shall this entry be deleted?",
  deleteDialogAccept: "Yes",
  deleteDialogDecline: "No",
  clearDialogTitle: "Discard what was entered?",
  clearDialogMessage: "What was entered so far will be deleted.",
  clearDialogAccept: "Yes",
  clearDialogDecline: "No",
  none: "No selection",
};

/** JSON Forms' translator in a language: our word for the key, else the text it would show anyway. */
export function createTranslate(language: string) {
  // The German words are short and plain enough for Leichte Sprache.
  const words = language === "en" ? WORDS_EN : WORDS_DE;
  return (key: string, fallback: string | undefined): string | undefined =>
    words[key.split(".").at(-1) ?? ""] ?? fallback;
}
