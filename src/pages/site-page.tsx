import { useCallback, useEffect } from "react";

import { fetchSitePage } from "../api.ts";
import { useGermanMark, useWords } from "../language-context.tsx";
import { InLanguage } from "../parts/in-language.tsx";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { LoadFault } from "./load-fault.tsx";
import { useAnswer } from "./use-answer.ts";

/** A page whose text belongs to the operator of the site, such as the imprint. */
export function SitePage({ page }: { readonly page: string }) {
  const [answer, retry] = useAnswer(useCallback(() => fetchSitePage(page), [page]));
  const words = useWords().site;
  const german = useGermanMark();
  const title = words.pages[page] ?? "";
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (answer === undefined) return <h1 className="loading">{words.loadingPage}</h1>;
  if (answer.kind !== "ok") return <LoadFault answer={answer} onRetry={retry} />;
  const { heading, rest } = splitHeading(answer.value);
  return (
    <>
      <h1>{heading === undefined ? title : <InLanguage language={german} text={heading} />}</h1>
      <NoteText note={rest} under={0} language={german} />
    </>
  );
}
