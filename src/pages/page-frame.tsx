import type { ReactNode } from "react";

import { useWords } from "../language-context.tsx";
import { LanguageSwitch } from "../parts/language-switch.tsx";
import { SITE_PAGES } from "../route.ts";

/** What stands around every page. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const words = useWords().site;
  return (
    <>
      <a
        className="skip"
        href="#inhalt"
        onClick={(event) => {
          // The hash belongs to the steps.
          event.preventDefault();
          // Past the steps, which every page of a form begins with.
          const target = document.querySelector<HTMLElement>(".step h2") ?? document.getElementById("inhalt");
          target?.focus();
        }}
      >
        {words.skip}
      </a>
      <header className="site-header">
        <a href="/">{words.forms}</a>
        <LanguageSwitch />
      </header>
      <main id="inhalt" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <nav aria-label={words.about}>
          {SITE_PAGES.map((page) => (
            <a key={page} href={`/${page}`}>
              {words.pages[page]}
            </a>
          ))}
          <a href="/barrierefreiheit#kontakt">{words.reportBarrier}</a>
        </nav>
      </footer>
    </>
  );
}
