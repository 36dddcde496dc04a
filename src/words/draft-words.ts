/** What the page says about keeping and finding again what was entered. */
export interface DraftWords {
  readonly title: string;
  readonly where: string;
  readonly keep: string;
  readonly keepHint: string;
  readonly keptUntil: (date: string) => string;
  /** Found on this device when the form was opened. */
  readonly found: (date: string) => string;
  readonly renewed: string;
  readonly tabRefused: string;
  readonly close: string;
}
