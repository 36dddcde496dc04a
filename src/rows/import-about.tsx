import { isBlocking } from "../form/finding.ts";
import type { ReadBlock } from "../form/read-block.ts";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { areTicksIgnored, listIgnored } from "./block-columns.ts";
import type { ImportCheck } from "./import-check.ts";

export interface ImportAboutProps {
  readonly id: string;
  readonly block: Extract<ReadBlock, { readonly kind: "rows" }>;
  readonly check: ImportCheck;
  /** Columns that new rows need, and that nothing fills. */
  readonly missing: readonly Column[];
}

/** What was found in the rows to be taken over, what is missing in all of them, and what is left out of them. */
export function ImportAbout({ id, block, check: { rows: toTake, faults }, missing }: ImportAboutProps) {
  const { rows } = useAllWords();
  // Nothing is right that nobody has looked at.
  const right = block.isGuessed ? "" : rows.allRight;
  const faulty = [...faults.values()].filter((findings) => findings.some(isBlocking)).length;
  const found = [faulty > 0 ? rows.faulty(faulty) : "", faults.size > faulty ? rows.hinted(faults.size - faulty) : ""];
  const told = found.filter((it) => it !== "").join(" ") || right;
  const ignored = listIgnored(block, rows);
  return (
    <div id={id}>
      {/* What comes of another choice is said. */}
      <p role="status">{toTake.length > 0 && told}</p>
      {block.isGuessed && <p>{rows.guessed}</p>}
      {block.beyond > 0 && <p>{rows.beyond(block.beyond)}</p>}
      {missing.length > 0 && (
        <p className="finding confirm">{rows.missing(missing.map(({ label }) => rows.quoted(label)).join(", "))}</p>
      )}
      {ignored.length > 0 && (
        <p className={areTicksIgnored(block) ? "finding confirm" : undefined}>
          {rows.ignored(ignored.map(rows.quoted).join(", "))}
        </p>
      )}
    </div>
  );
}
