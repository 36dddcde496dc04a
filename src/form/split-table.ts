/** A block of text as rows of cells, however it was copied or saved. */
export interface SplitTable {
  readonly rows: readonly (readonly string[])[];
  readonly separator: "\t" | ";" | ",";
}

const SEPARATORS = ["\t", ";", ","] as const;

/**
 * Splits text as spreadsheets write it: cells apart by tabs, semicolons or commas (whichever the first lines agree on),
 * a cell in double quotes may hold separators, line breaks and doubled quotes. Cells lose white space around them, rows
 * without any content are left out.
 */
export function splitTable(text: string): SplitTable {
  const separator = findSeparator(text);
  const rows = splitCells(text, separator).map((row) => row.map((cell) => cell.trim()));
  return { rows: rows.filter((row) => row.some((cell) => cell !== "")), separator };
}

const SAMPLE = 20;

/** A tab is never typed by accident; of the others, one that stands in every line. */
function findSeparator(text: string): SplitTable["separator"] {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, SAMPLE)
    .filter((line) => line.trim() !== "");
  if (lines.some((line) => line.includes("\t"))) return "\t";
  return SEPARATORS.find((separator) => lines.every((line) => line.includes(separator))) ?? ";";
}

/** Reads each character once. A quote inside an unquoted cell is a character like any other. */
function splitCells(text: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  const token = new RegExp(`"(?:[^"]|"")*"|[^${separator}\\r\\n]+|\\r\\n|[${separator}\\r\\n]`, "g");
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (const [part] of text.matchAll(token)) {
    if (part === separator) endCell();
    else if (/^[\r\n]/.test(part)) {
      endCell();
      rows.push([]);
    } else cell += cell === "" && part.startsWith('"') ? unquote(part) : part;
  }
  endCell();
  return rows;
}

function unquote(part: string): string {
  return part.length > 1 && part.endsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part;
}
