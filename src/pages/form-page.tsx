import { useCallback, useState } from "react";

import type { Draft } from "../drafts/draft.ts";
import type { Replacing } from "../drafts/draft-session.ts";
import { saveTabDraft } from "../drafts/tab-draft.ts";
import { useSpeech } from "../language-context.tsx";
import { LoadFault } from "./load-fault.tsx";
import { loadRevision, type FoundRevision } from "./load-revision.ts";
import { OpenForm } from "./open-form.tsx";
import { useAnswer, type FirstAnswer } from "./use-answer.ts";

export interface FormPageProps {
  readonly form: string;
  /** Absent for the current revision; a draft of an older one is gone on with. */
  readonly revision: string | undefined;
  /** The form, asked for before the page was drawn. */
  readonly first: FirstAnswer<FoundRevision> | undefined;
}

/** What is to be open: a revision, and the draft that was put in place of the stored one. */
interface Wish {
  readonly revision: string | undefined;
  readonly draft?: Draft;
  readonly why?: Replacing | undefined;
  /** Counts the drafts put in place. */
  readonly count: number;
}

/** A form, fetched, with the draft there is of it. It stays open where fetching it anew fails. */
export function FormPage({ form, revision, first }: FormPageProps) {
  const { language, words } = useSpeech();
  const [wish, setWish] = useState<Wish>({ revision, count: 0 });
  const load = useCallback(() => loadRevision(form, wish.revision, language.id), [form, wish.revision, language]);
  const [answer, retry] = useAnswer(load, first);
  const [seen, setSeen] = useState<typeof answer>();
  const [found, setFound] = useState<FoundRevision>();
  if (answer !== seen) {
    setSeen(answer);
    const isWished = (got: FoundRevision): boolean =>
      wish.draft === undefined || got.form.definition.revision === wish.draft.revision;
    if (answer?.kind === "ok" && isWished(answer.value)) setFound(answer.value);
  }
  const open = async (wanted: () => Draft, why?: Replacing): Promise<boolean> => {
    const got = await loadRevision(form, wanted().revision, language.id);
    if (got.kind !== "ok") return false;
    // Asked for only now: meanwhile more may have been typed.
    const draft = wanted();
    saveTabDraft(draft);
    const isOther = draft.revision !== found?.form.definition.revision;
    const path = isOther ? `/${draft.form}/${draft.revision}` : location.pathname;
    history.replaceState(history.state, "", path + draft.step);
    setFound(got.value);
    setWish(({ count }) => ({ revision: draft.revision, draft, why, count: count + 1 }));
    return true;
  };
  if (found === undefined) {
    if (answer === undefined || answer.kind === "ok") return <h1 className="loading">{words.site.loadingForm}</h1>;
    return <LoadFault answer={answer} onRetry={retry} />;
  }
  const { digest, pack } = found.form.definition;
  return (
    <OpenForm
      key={`${digest} ${pack} ${wish.count}`}
      form={found.form}
      stray={found.stray}
      draft={wish.draft}
      why={wish.why}
      onOpen={open}
    />
  );
}
