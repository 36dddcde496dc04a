import { resolve } from "node:path";

/** Whether a text may stand, and what to set instead: the end of the sentence `NAME is "text": set …`. */
export interface Setting {
  readonly isGood: (text: string) => boolean;
  readonly instead: string;
  /** A secret is never repeated in a message. */
  readonly isSecret?: boolean;
}

interface Range {
  readonly least: number;
  readonly most: number;
  readonly example: string;
}

/** Reads settings and collects a sentence for each that is wrong; the value read is then of no use. */
export interface EnvironmentReader {
  text(name: string, setting?: Setting): string | undefined;
  /** A whole number. */
  number(name: string, range: Range): number | undefined;
  /** An absolute path. */
  folder(name: string): string | undefined;
  /** `name=number` pairs with commas between. */
  numbers(name: string, range: Range): Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** Reads from environment variables. An empty variable counts as not set. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): EnvironmentReader {
  const faults: string[] = [];
  const text = (name: string, setting?: Setting): string | undefined => {
    const value = env[name]?.trim() || undefined;
    if (value === undefined || setting === undefined || setting.isGood(value)) return value;
    const shown = setting.isSecret === true ? "no good value" : `"${value}"`;
    faults.push(`${name} is ${shown}: set ${setting.instead}.`);
    return undefined;
  };
  return {
    faults,
    text,
    number(name, { least, most, example }) {
      const instead = `a whole number from ${least} to ${most}, such as ${example}`;
      const value = text(name, { isGood: (it) => isWhole(it, least, most), instead });
      return value === undefined ? undefined : Number(value);
    },
    folder(name) {
      const value = text(name);
      return value === undefined ? undefined : resolve(value);
    },
    numbers(name, { least, most, example }) {
      const isGood = (it: string): boolean =>
        pairsOf(it).every((pair) => pair.length === 2 && pair[0] !== "" && isWhole(pair[1] ?? "", least, most));
      const instead = `pairs of a name and a whole number from ${least} to ${most}, such as ${example}`;
      const value = text(name, { isGood, instead });
      return Object.fromEntries(pairsOf(value ?? "").map(([key = "", number]) => [key, Number(number)]));
    },
  };
}

function pairsOf(text: string): readonly (readonly string[])[] {
  const pairs = text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  return text === "" ? [] : pairs;
}

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
}
