import { useEffect } from "react";

import { useWords } from "../language-context.tsx";

export function NotFoundPage() {
  const { faults, site } = useWords();
  useEffect(() => {
    document.title = faults.missingPage;
  }, [faults]);
  return (
    <>
      <h1>{faults.missingPage}</h1>
      <p>{faults.missingPageHint}</p>
      <p>
        <a className="button" href="/">
          {site.allForms}
        </a>
      </p>
    </>
  );
}
