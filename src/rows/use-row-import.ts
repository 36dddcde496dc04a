import { useEffect, useRef, useState, type ClipboardEvent } from "react";

import { focusPointer } from "../focus.ts";
import { useAnnounce, useFormStore, useLoadedForm } from "../form-context.ts";
import type { Placing } from "../form/match-columns.ts";
import type { Column } from "../renderers/columns.ts";
import { useFocusAfterChange } from "../renderers/focus-after-change.ts";
import { useAllWords } from "../words/use-all-words.ts";
import type { RowsToTake } from "./import-dialog.tsx";
import { knownPlacings } from "./known-placings.ts";
import { keepLeft, settleLeft, type LeftRows } from "./left-rows.ts";
import { dropNext, openNext, takeWaiting } from "./next-item.ts";
import { readRows, type ReadRows, type RowsText } from "./read-rows.ts";
import { takeRows, type TakenRows } from "./take-rows.ts";
import type { AroundChoice } from "./use-around-choice.ts";

/** A list that rows from elsewhere can be brought into. */
export interface ImportTarget {
  /** Pointer of the list. */
  readonly pointer: string;
  readonly columns: readonly Column[];
  readonly maxItems: unknown;
  /** How many items it has now. */
  readonly count: number;
}

/** Rows that were taken over, and the way to take them back; only as long as the list is the one they came into. */
export interface UndoableRows extends TakenRows {
  readonly undo: () => void;
  /** What is said of them. */
  readonly told: string;
}

export interface RowImport extends ReadRows {
  /** Reads text; without a head that tells, `first` is the column of its first cell. */
  readonly read: (text: string, first?: number) => void;
  /** Reads the same text once more, with the columns where somebody wants them. */
  readonly place: (placing: Placing) => void;
  /** For the table: a block of cells is read, any other text goes into the input as always. */
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Takes rows over, and what the item around the list gets with them. */
  readonly take: (taking: RowsToTake) => void;
  /** What was taken over, until the list gets longer or shorter. */
  readonly taken: UndoableRows | undefined;
  readonly cancel: () => void;
  /** Adds an item beside the one the list lies in, whose own list is shown the text. */
  readonly openNext: () => void;
}

const NOTHING_READ: ReadRows = { block: undefined, kept: [], around: [], room: 0 };

/** Bringing copied rows into a list: nothing changes before `take`. */
export function useRowImport({ count, ...target }: ImportTarget): RowImport {
  const { pointer, columns } = target;
  const form = useLoadedForm();
  const store = useFormStore();
  const [found, setFound] = useState(NOTHING_READ);
  const [source, setSource] = useState<RowsText>({ text: "", first: 0 });
  const { taken, take } = useTaking(pointer, count);
  const readAs = (text: RowsText): void => {
    setSource(text);
    readRows({ form, store, ...target }, text, setFound);
  };
  const read = (text: string, first = 0): void => readAs({ text, first });
  /** The list whose rest this one was added for. */
  const from = useRef<string>(undefined);
  const focusNext = useFocusAfterChange();
  useEffect(() => {
    const waiting = takeWaiting(store, pointer);
    from.current = waiting?.from;
    if (waiting !== undefined) readAs(waiting.text);
    // Once, when it is drawn first.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return {
    ...found,
    read,
    place: (placing) => readAs({ ...source, placing }),
    onPaste: (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/[\r\n]+$/, "");
      const { target: input } = event;
      if (!/[\t\r\n]/.test(text) || !(input instanceof HTMLInputElement)) return;
      event.preventDefault();
      const at = columns.findIndex(({ member }) => input.id.endsWith(member));
      read(text, Math.max(0, at));
    },
    taken,
    take: (taking) => {
      setFound(NOTHING_READ);
      const { current: list } = from;
      from.current = undefined;
      take({ ...found, source, from: list, ...taking });
    },
    cancel: () => {
      setFound(NOTHING_READ);
      const { current: list } = from;
      from.current = undefined;
      if (list === undefined) return;
      dropNext(store, form.definition.schema, pointer);
      focusNext(() => focusPointer(list));
    },
    openNext: () => {
      setFound(NOTHING_READ);
      openNext(store, form.definition.schema, { pointer, text: source });
    },
  };
}

interface Taking extends ReadRows, RowsToTake {
  readonly source: RowsText;
  /** The list whose rest came, in an item that was added for it. */
  readonly from: string | undefined;
}

/** Taking over what was read, and taking it back: said, and with the focus in the first field that needs somebody. */
function useTaking(pointer: string, count: number) {
  const store = useFormStore();
  const { schema } = useLoadedForm().definition;
  const announce = useAnnounce();
  const words = useAllWords().rows;
  const focusNext = useFocusAfterChange();
  const [taken, setTaken] = useState<UndoableRows>();
  if (taken !== undefined && taken.list.length !== count) setTaken(undefined);
  const goTo = (place: string): void =>
    focusNext(() => {
      focusPointer(place);
      // What was folded and laid out meanwhile has moved it.
      requestAnimationFrame(() => document.activeElement?.scrollIntoView({ block: "center" }));
    });
  const take = ({ block, kept, source, from, rows, choice, first }: Taking): void => {
    if (block?.kind === "rows") knownPlacings(store, pointer).keep(block, block.placing);
    const { values, chosen } = choice;
    const { taken: done, takeBack } = takeRows(store, pointer, { kept, rows, around: values });
    const unsettle = settleLeft(store, keysIn(choice));
    const undo = (): void => {
      unsettle();
      const row = takeBack();
      setTaken(undefined);
      announce(words.takenBack);
      if (from === undefined) return goTo(`${pointer}/${row}`);
      // Without them nobody wants the item that came with them.
      dropNext(store, schema, pointer);
      // This table is gone with it.
      setTimeout(() => focusPointer(from));
    };
    const set = values.length > 0 && chosen !== undefined ? words.aroundTaken(chosen.name) : "";
    const told = `${words.taken(done.added, done.replaced)} ${set}`.trim();
    const left = leftIn(choice, pointer, source);
    keepLeft(store, left);
    // What the press that brings it back takes leave of is noted after it (`afterPress`): that, too, is to be taken back.
    setTaken({ ...done, undo: () => void setTimeout(undo), told });
    announce([told, ...left.map(({ name, count: rest }) => words.aroundLeft(name, rest))].join(" "));
    goTo(first ?? `${pointer}/${done.first}`);
  };
  return { taken, take };
}

/** Of the groups that come: the one that was chosen, or all. */
function keysIn({ chosen, groups }: AroundChoice): readonly string[] {
  return (chosen === undefined ? groups : [chosen]).map(({ key }) => key);
}

/** Which rows of a text belong to items that are not there yet. */
function leftIn({ chosen, rest }: AroundChoice, pointer: string, text: RowsText): readonly LeftRows[] {
  if (chosen === undefined) return [];
  return rest.map(({ name, key, rows }) => ({ pointer, text, name, key, count: rows.length, beside: chosen.key }));
}
