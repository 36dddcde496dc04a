import { useCallback, useEffect } from "react";

import { fetchSitePage } from "../api.ts";
import { NoteText, splitHeading } from "../parts/note-text.tsx";
import { SITE_PAGES } from "../route.ts";
import { LoadFault } from "./load-fault.tsx";
import { useAnswer } from "./use-answer.ts";

/** A page whose text belongs to the operator of the site, such as the imprint. */
export function SitePage({ page }: { readonly page: string }) {
  const [answer, retry] = useAnswer(useCallback(() => fetchSitePage(page), [page]));
  const title = SITE_PAGES[page] ?? "";
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (answer === undefined) return <p className="loading">Die Seite wird geladen …</p>;
  if (answer.kind !== "ok") return <LoadFault answer={answer} onRetry={retry} />;
  const { heading, rest } = splitHeading(answer.value);
  return (
    <>
      <h1>{heading ?? title}</h1>
      <NoteText note={rest} under={0} />
    </>
  );
}
