import { useState, type ReactNode } from "react";

import { fetchForms } from "../api.ts";
import { createKey, type Draft } from "../drafts/draft.ts";
import { draftFileName, formatDraftFile, readDraftFile, type FiledDraft } from "../drafts/draft-file.ts";
import { useDraftSession, type Replacing } from "../drafts/draft-session.ts";
import { moveDraft } from "../drafts/move-draft.ts";
import { useLoadedForm } from "../form-context.ts";
import { berlinDate } from "../form/berlin-date.ts";
import { canonicalJson } from "../form/canonical.ts";
import { initialAnswers } from "../form/initial-answers.ts";
import { Question } from "../parts/question.tsx";
import type { ReceiptToKeep } from "../receipt-text.ts";
import { useAllWords } from "../words/use-all-words.ts";
import { MoveOffer } from "./move-offer.tsx";
import { saveFile } from "./save-file.ts";
import { SavedStatus } from "./saved-status.tsx";

/** Whoever asked for it from the top of the page (`form-intro.tsx`) is at the choice of a file then, in the middle. */
function takeFocus(field: HTMLInputElement | null): void {
  const panel = field?.closest("details");
  if (field === null || panel?.dataset["wanted"] === undefined) return;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

/** The draft out to a file and in from one. What a file is refused for is said; the open draft then stays. */
export function DraftFiles() {
  const { current } = useDraftSession();
  const words = useAllWords().files;
  const [said, setSaid] = useState<ReactNode>(null);
  const [wish, setWish] = useState<Wish>();
  const take = useTakeFile(setSaid, setWish);
  const [saved, setSaved] = useState({ file: "", times: 0 });
  const save = (): void => {
    const file = draftFileName(current(), berlinDate(new Date()));
    saveFile(formatDraftFile(current()), file);
    setSaved({ file, times: saved.times + 1 });
  };
  return (
    <>
      <div className="actions">
        <button type="button" aria-describedby="datei-hinweis" onClick={save}>
          {words.save}
        </button>
      </div>
      <p id="datei-hinweis" className="hint">
        {words.saveHint}
      </p>
      <SavedStatus {...saved} />
      <label className="file">
        <span>{words.load}</span>
        <input
          type="file"
          ref={takeFocus}
          accept=".json,application/json,.txt,text/plain"
          aria-describedby="laden-hinweis"
          onChange={({ target }) => {
            const file = target.files?.[0];
            // Choosing the same file once more is another wish.
            if (file !== undefined) void take(file).finally(() => (target.value = ""));
          }}
        />
      </label>
      <p id="laden-hinweis" className="hint">
        {words.loadHint}
      </p>
      <div role="status">{said}</div>
      {wish !== undefined && (
        <Question
          title={words.replaceQuestion}
          text={words.replaceMeaning}
          yes={words.replace}
          onYes={wish.grant}
          onClose={() => setWish(undefined)}
        />
      )}
    </>
  );
}

/** A draft that would take the place of what was entered. */
interface Wish {
  readonly grant: () => void;
}

function useTakeFile(say: (said: ReactNode) => void, ask: (wish: Wish) => void): (file: File) => Promise<void> {
  const { definition } = useLoadedForm();
  const { current, open } = useDraftSession();
  const { files: words, faults } = useAllWords();
  const fail = (message: string): void => say(<p className="finding error">{message}</p>);
  const takeHere = async (draft: FiledDraft): Promise<void> => {
    const moved = moveDraft(definition, draft);
    if (moved.kind === "excess") return fail(words.excess);
    return put(moved.draft, { report: moved.report });
  };
  /** Asks first where something was entered. */
  const put = (draft: Draft, why?: Replacing): void => {
    const isEmpty = canonicalJson(current().answers) === canonicalJson(initialAnswers(definition.schema));
    const grant = async (): Promise<void> => {
      if (!(await open(() => draft, why))) fail(faults.noAnswer);
    };
    if (isEmpty) void grant();
    else ask({ grant: () => void grant() });
  };
  /** What was handed in is there again as it was then: to be printed, or corrected. */
  const takeReceipt = async ({ receipt, replaced }: ReceiptToKeep): Promise<void> => {
    const { form, revision, digest } = receipt;
    if (form !== definition.form && (await findRevisions(form)) === undefined) return;
    const answers = initialAnswers(definition.schema);
    const none = { step: "", answers, confirmed: [], declined: [], key: createKey() };
    return put({ form, revision, digest, ...none, receipt, replaced }, { isReceipt: true });
  };
  /** The revisions of a form that are known here; `undefined` once it was said why there is nothing to take from it. */
  const findRevisions = async (form: string) => {
    const answer = await fetchForms();
    if (answer.kind !== "ok") return fail(faults.noAnswer);
    const revisions = answer.value.forms.filter((it) => it.form === form);
    const [known] = revisions;
    if (known === undefined) return fail(words.unknownForm);
    if (form !== definition.form) return fail(words.otherForm(known.title));
    return revisions;
  };
  const takeOther = async (draft: FiledDraft): Promise<void> => {
    const revisions = await findRevisions(draft.form);
    if (revisions === undefined) return;
    const isThere = revisions.some(({ revision }) => revision === draft.revision);
    const goOn = (): void => void open(() => ({ ...draft, step: "", key: createKey() }));
    return say(<MoveOffer kind={isThere ? "open" : "gone"} draft={() => draft} onGoOn={goOn} />);
  };
  return async (file) => {
    say(null);
    // Its receipt would come to a draft that is no longer open.
    if (current().sent !== undefined) return fail(words.underWay);
    if (/\.pdf$/i.test(file.name)) return fail(words.isPaper);
    const read = await readDraftFile(file);
    if (read.kind === "too-large") return fail(words.tooLarge);
    if (read.kind === "unreadable") return fail(words.unreadable);
    if (read.kind === "receipt") return takeReceipt(read.kept);
    const { form, revision } = read.draft;
    return form === definition.form && revision === definition.revision ? takeHere(read.draft) : takeOther(read.draft);
  };
}
