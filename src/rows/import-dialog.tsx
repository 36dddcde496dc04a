import { useId, useMemo, useState } from "react";

import type { Json } from "../form/json.ts";
import type { Placing } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { CancelButton, Modal } from "../parts/modal.tsx";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ColumnPlacing } from "./column-placing.tsx";
import { FaultLinks } from "./fault-links.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { useImportCheck } from "./import-check.ts";
import type { PlacedRow } from "./placed-rows.ts";
import { OtherRows } from "./other-rows.tsx";

export interface ImportDialogProps {
  readonly block: ReadBlock;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly columns: readonly Column[];
  /** In what the list lies, where there are several such lists; else empty. */
  readonly within: string;
  readonly onPlace: (placing: Placing) => void;
  readonly onTake: (rows: readonly PlacedRow[]) => void;
  readonly onCancel: () => void;
}

/** Shows rows read from elsewhere before they are taken over, or tells in one sentence why there are none. */
export function ImportDialog(props: ImportDialogProps) {
  const { rows } = useAllWords();
  const { block, onCancel } = props;
  if (block.kind === "rows") return <TakeOver {...props} block={block} />;
  const text =
    block.kind === "no-table" ? rows.noTable : block.most === 0 ? rows.isFull : rows.tooMany(block.count, block.most);
  return <Told text={text} onClose={onCancel} />;
}

interface ToldProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** Why there is nothing to take over. */
function Told({ text, onClose }: ToldProps) {
  const { rows } = useAllWords();
  return (
    <Modal title={text} onClose={onClose}>
      <div className="actions">
        <CancelButton label={rows.close} />
      </div>
    </Modal>
  );
}

interface TakeOverProps extends ImportDialogProps {
  readonly block: Extract<ReadBlock, { readonly kind: "rows" }>;
}

function TakeOver({ block, pointer, kept, columns, within, onPlace, onTake, onCancel }: TakeOverProps) {
  const { rows } = useAllWords();
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  const { placing: placed, items } = block;
  const toCheck = { pointer, kept, items, members: useMemo(() => [...placed.keys()], [placed]), choices };
  const { rows: toTake, known, other, faults, more } = useImportCheck(toCheck);
  const knownId = useId();
  // Where something is missing it is asked for first, and stays there while it is answered.
  const [isAsked] = useState(block.ignored.length > 0 && columns.some(({ member }) => !block.placing.has(member)));
  const placing = <ColumnPlacing block={block} columns={columns} isOpen={isAsked} onPlace={onPlace} />;
  if (toTake.length === 0 && other.length === 0) return <Told text={rows.allKnown} onClose={onCancel} />;
  return (
    <Modal title={(toTake.length === 0 ? rows.which : rows.takeOver(toTake.length)) + within} onClose={onCancel}>
      {toTake.length > 0 && <p>{faults.size === 0 ? rows.allRight : rows.faulty(faults.size)}</p>}
      <FaultLinks faults={faults} rows={toTake} list={pointer} columns={columns} />
      {other.length > 0 && (
        <OtherRows
          other={other}
          kept={kept}
          list={pointer}
          columns={columns}
          onReplace={(index, isReplaced) => setChoices(new Map([...choices, [index, isReplaced]]))}
        />
      )}
      {block.hasHead && <p>{rows.hasHead}</p>}
      {block.ignored.length > 0 && <p>{rows.ignored(block.ignored.map(rows.quoted).join(", "))}</p>}
      {block.beyond > 0 && <p>{rows.beyond(block.beyond)}</p>}
      {isAsked && placing}
      {toTake.length > 0 && <ImportPreview columns={columns} rows={toTake} faults={faults} list={pointer} />}
      {more > 0 && <p>{rows.moreFaults(more)}</p>}
      {!isAsked && placing}
      <div className="actions">
        {/* In sight with the number it explains. */}
        {known > 0 && <p id={knownId}>{rows.known(known)}</p>}
        {toTake.length > 0 && (
          <button
            type="button"
            className="primary"
            aria-describedby={known > 0 ? knownId : undefined}
            onClick={() => onTake(toTake)}
          >
            {rows.takeOver(toTake.length)}
          </button>
        )}
        <CancelButton />
      </div>
    </Modal>
  );
}
