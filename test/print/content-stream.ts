/** What a page's content stream paints, by the mark around it. */
export interface Painting {
  /** Marked content ids of the page, in their order. */
  readonly mcids: readonly number[];
  /** Painting operators outside any marked content. */
  readonly unmarked: number;
  /** Tagged content inside an artifact, and the other way round. */
  readonly mixed: number;
}

const PAINTS = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Tj", "TJ", "'", '"', "Do", "sh", "EI"]);

/** One token of a content stream: a string, a delimiter, or a run of regular characters (ISO 32000-1, 7.2). */
const TOKEN =
  /\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;

/** Reads which operators of a content stream paint inside which mark. Inline property lists only, as Typst writes. */
export function readPainting(stream: string): Painting {
  const mcids: number[] = [];
  const marks: ("tagged" | "artifact" | "other")[] = [];
  let unmarked = 0;
  let mixed = 0;
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (token === "BDC" || token === "BMC") {
      const id = /\/MCID (\d+)/.exec(operands.join(" "))?.[1];
      if (id !== undefined) mcids.push(Number(id));
      const mark = id !== undefined ? "tagged" : operands.includes("/Artifact") ? "artifact" : "other";
      if (marks.includes(mark === "tagged" ? "artifact" : "tagged") && mark !== "other") mixed++;
      marks.push(mark);
    } else if (token === "EMC") marks.pop();
    else if (PAINTS.has(token) && marks.every((mark) => mark === "other")) unmarked++;
    if (/^[A-Za-z'"]/.test(token) && !/^(?:true|false|null)$/.test(token)) operands = [];
    else operands.push(token);
  }
  return { mcids, unmarked, mixed };
}
