import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";

import { watchPresses } from "./after-press.ts";
import { LanguageProvider, loadSpeech } from "./language-context.tsx";
import { FormPage } from "./pages/form-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { PageFrame } from "./pages/page-frame.tsx";
import { lazyView } from "./pages/lazy-view.tsx";
import { watchMissingModules } from "./missing-modules.ts";
import { parseRoute, type Route } from "./route.ts";

// Whoever opens a form sees neither of these.
const StartPage = lazyView(async () => (await import("./pages/start-page.tsx")).StartPage);
const SitePage = lazyView(async () => (await import("./pages/site-page.tsx")).SitePage);

function Page({ route }: { readonly route: Route }) {
  switch (route.kind) {
    case "start":
      return <StartPage />;
    case "site":
      return <SitePage page={route.page} />;
    case "form":
      return <FormPage form={route.form} revision={route.revision} />;
    case "not-found":
      return <NotFoundPage />;
  }
}

/** Draws the page. Not at the top level: a language's chunk may import from this one and would wait for it for ever. */
async function start(container: HTMLElement): Promise<void> {
  const speech = await loadSpeech();
  createRoot(container).render(
    <StrictMode>
      <LanguageProvider first={speech}>
        <PageFrame>
          <Suspense>
            <Page route={parseRoute(location.pathname)} />
          </Suspense>
        </PageFrame>
      </LanguageProvider>
    </StrictMode>,
  );
}

watchPresses();
watchMissingModules();

const container = document.getElementById("page");
if (container !== null) void start(container);
