let berlin: Intl.DateTimeFormat | undefined;

/** The calendar day in Europe/Berlin at `now`, as `YYYY-MM-DD`. */
export function berlinDate(now: Date): string {
  // Made on first use: time zones are slow to load, and most visits to a form ask for no day.
  berlin ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short" });
  return berlin.format(now);
}

/** The day `days` after `date` (both `YYYY-MM-DD`). */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** Tells whether `text` is a real calendar day written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
