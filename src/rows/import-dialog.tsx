import { useId, useMemo, useState } from "react";

import type { Json } from "../form/json.ts";
import type { Placing as PlacedColumns } from "../form/match-columns.ts";
import type { ReadBlock } from "../form/read-block.ts";
import { useLoadedForm } from "../form-context.ts";
import { locate } from "../form/scope.ts";
import { titleOf } from "../renderers/control-view.ts";
import { CancelButton, Modal } from "../parts/modal.tsx";
import type { Column } from "../renderers/columns.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { usePlaceName } from "../use-place-name.ts";
import type { RowWords } from "../words/row-words.ts";
import type { AroundColumn } from "./around.ts";
import { AroundQuestion } from "./around-question.tsx";
import { areTicksIgnored, listIgnored, membersIn } from "./block-columns.ts";
import { ColumnPlacing } from "./column-placing.tsx";
import { FaultLinks } from "./fault-links.tsx";
import { ImportAbout } from "./import-about.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { firstToMend, useImportCheck } from "./import-check.ts";
import { useAroundChoice, type AroundChoice } from "./use-around-choice.ts";
import type { PlacedRow } from "./placed-rows.ts";
import { OtherRows } from "./other-rows.tsx";
import { parentOf } from "./parent-of.ts";

/** What was chosen in the dialog. */
export interface RowsToTake {
  readonly rows: readonly PlacedRow[];
  readonly choice: AroundChoice;
  /** Pointer of the first field that needs somebody. */
  readonly first: string | undefined;
}

export interface ImportDialogProps {
  readonly block: ReadBlock;
  /** Pointer of the list. */
  readonly pointer: string;
  readonly kept: readonly Json[];
  readonly columns: readonly Column[];
  /** What the rows may tell of the item the list lies in. */
  readonly around: readonly AroundColumn[];
  /** How many more rows the list has room for. */
  readonly room: number;
  /** In what the list lies, where there are several such lists; else empty. */
  readonly within: string;
  readonly onPlace: (placing: PlacedColumns) => void;
  readonly onTake: (taking: RowsToTake) => void;
  readonly onCancel: () => void;
  /** Goes on with the rows of another item, which is made for them. */
  readonly onNext: () => void;
}

/** Shows rows read from elsewhere before they are taken over, or tells in one sentence why there are none. */
export function ImportDialog(props: ImportDialogProps) {
  const { rows } = useAllWords();
  const { block, room, onCancel } = props;
  if (block.kind === "rows") return <TakeOver {...props} block={block} />;
  const text = block.kind === "no-table" ? rows.noTable : tellRoom(rows, block.count, room);
  return <Told text={text} onClose={onCancel} />;
}

function tellRoom(words: RowWords, count: number, room: number): string {
  return room === 0 ? words.isFull : words.tooMany(count, room);
}

interface ToldProps {
  readonly text: string;
  readonly onClose: () => void;
}

/** Why there is nothing to take over. */
function Told({ text, onClose }: ToldProps) {
  const { rows } = useAllWords();
  return <Modal title={text} onClose={onClose} actions={<CancelButton label={rows.close} />} />;
}

interface TakeOverProps extends ImportDialogProps {
  readonly block: Extract<ReadBlock, { readonly kind: "rows" }>;
}

function TakeOver({
  block,
  pointer,
  kept,
  columns,
  around,
  room,
  within,
  onPlace,
  onTake,
  onCancel,
  onNext,
}: TakeOverProps) {
  const { rows } = useAllWords();
  const [choices, setChoices] = useState<ReadonlyMap<number, boolean>>(new Map());
  const choice = useAroundChoice(block, around, pointer);
  const members = useMemo(() => membersIn(block.placing, columns), [block, columns]);
  const check = useImportCheck({ pointer, kept, items: choice.items, members, choices });
  const { rows: toTake, known, twice, other, faults } = check;
  const left = [known > 0 ? rows.known(known) : "", twice > 0 ? rows.twice(twice) : ""].filter(Boolean).join(" ");
  const { schema } = useLoadedForm();
  const item = parentOf(pointer);
  const nameOf = usePlaceName();
  const [aboutId, knownId] = [useId(), useId()];
  const allColumns = useMemo(() => [...columns, ...around], [columns, around]);
  const unfilled = columns.filter(({ member }) => !block.placing.has(member));
  const isPlaceable = unfilled.length > 0 && (block.isGuessed || listIgnored(block, rows).length > 0);
  // Where something is missing it is asked for at once, and stays there while it is answered.
  const [isAsked] = useState(isPlaceable);
  const isNothing = toTake.length === 0 && other.length === 0 && !choice.isOpen;
  // Placed otherwise, there may be more in them.
  if (isNothing && !isAsked) return <Told text={rows.allKnown} onClose={onCancel} />;
  const added = toTake.filter(({ index }) => index >= kept.length).length;
  if (added > room) return <Told text={tellRoom(rows, added, room)} onClose={onCancel} />;
  const missing = added > 0 ? unfilled.filter(({ isRequired }) => isRequired) : [];
  const nothing = isNothing ? rows.allKnown : rows.preview;
  const title =
    toTake.length > 0 ? rows.takeOverOf(toTake.length, block.items.length) : other.length > 0 ? rows.which : nothing;
  const placing = <ColumnPlacing block={block} columns={allColumns} isOpen={isAsked} onPlace={onPlace} />;
  const shared = { columns, faults, list: pointer };
  const choose = (index: number, isReplaced: boolean): void => setChoices(new Map([...choices, [index, isReplaced]]));
  return (
    <Modal
      title={title + within}
      describedBy={`${aboutId} ${knownId}`}
      onClose={onCancel}
      actions={
        <>
          {/* In sight with the number it explains. */}
          {left !== "" && <p id={knownId}>{left}</p>}
          {toTake.length > 0 && (
            <button
              type="button"
              // First things first: what is missing in all rows is asked for above.
              className={isAsked && (missing.length > 0 || areTicksIgnored(block)) ? undefined : "primary"}
              aria-describedby={left === "" ? undefined : knownId}
              onClick={() => onTake({ rows: toTake, choice, first: firstToMend(check, pointer, columns) })}
            >
              {rows.takeOver(toTake.length)}
            </button>
          )}
          {toTake.length === 0 && choice.rest.length > 0 && (
            <button type="button" className="primary" onClick={onNext}>
              {rows.aroundNext(titleOf(locate(schema, item)?.schema ?? {}, item))}
            </button>
          )}
          <CancelButton />
        </>
      }
    >
      <AroundQuestion choice={choice} count={block.items.length} place={nameOf(item)} />
      <ImportAbout id={aboutId} block={block} check={check} missing={missing} />
      {isAsked && placing}
      <FaultLinks rows={toTake} {...shared} />
      {other.length > 0 && <OtherRows other={other} kept={kept} list={pointer} columns={columns} onReplace={choose} />}
      {!isAsked && placing}
      {toTake.length > 0 && <ImportPreview rows={toTake} {...shared} />}
      {check.more > 0 && <p>{rows.moreFaults(check.more)}</p>}
      {block.hasHead && <p className="hint">{rows.hasHead}</p>}
    </Modal>
  );
}
