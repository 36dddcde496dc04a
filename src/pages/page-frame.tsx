import type { ReactNode } from "react";

import { SITE_PAGES } from "../route.ts";

/** What stands around every page. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a
        className="skip"
        href="#inhalt"
        onClick={(event) => {
          // The hash belongs to the steps.
          event.preventDefault();
          document.getElementById("inhalt")?.focus();
        }}
      >
        Zum Inhalt
      </a>
      <header className="site-header">
        <a href="/">Formulare</a>
      </header>
      <main id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <nav aria-label="Über diese Seite">
          {Object.entries(SITE_PAGES).map(([page, title]) => (
            <a key={page} href={`/${page}`}>
              {title}
            </a>
          ))}
          <a href="/barrierefreiheit#kontakt">Barriere melden</a>
        </nav>
      </footer>
    </>
  );
}
