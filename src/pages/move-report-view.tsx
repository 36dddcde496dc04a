import type { MoveReport } from "../drafts/move-draft.ts";
import type { MigrationNote } from "../form/migrate-answers.ts";
import { usePlaceName } from "../use-place-name.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { ClosableNotice } from "./closable-notice.tsx";

/** As many as somebody would read. */
const MOST_NOTES = 20;

/** What became of answers on their way into this revision: nothing disappears without being named here. */
export function MoveReportView({ report }: { readonly report: MoveReport }) {
  const words = useAllWords().files;
  const { isMoved, kept, changed, added, dropped } = report;
  if ([changed, added, dropped].every(({ length }) => length === 0)) {
    return (
      <ClosableNotice isGood>
        <p>{isMoved ? words.moved : words.loaded}</p>
      </ClosableNotice>
    );
  }
  return (
    <ClosableNotice>
      <p>
        {words.moved} {words.keptCount(kept)}
      </p>
      <Notes title={words.changed} notes={changed} />
      <Notes title={words.added} notes={added} />
      <Notes title={words.dropped} notes={dropped} />
    </ClosableNotice>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly MigrationNote[] }) {
  const nameOf = usePlaceName();
  const { files } = useAllWords();
  if (notes.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {notes.slice(0, MOST_NOTES).map(({ pointer, value, says }) => (
          <li key={pointer}>
            <strong>{nameOf(pointer)}</strong>
            {typeof value !== "object" && `: ${shorten(String(value))}`} {says}
          </li>
        ))}
      </ul>
      {notes.length > MOST_NOTES && <p>{files.moreNotes(notes.length - MOST_NOTES)}</p>}
    </>
  );
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)} …` : text;
}
