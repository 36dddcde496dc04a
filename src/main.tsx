import { StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";

import { watchPresses } from "./after-press.ts";
import { keepScroll } from "./keep-scroll.ts";
import { LanguageProvider, loadSpeech } from "./language-context.tsx";
import { FormPage } from "./pages/form-page.tsx";
import { loadRevision, type FoundRevision } from "./pages/load-revision.ts";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { PageFrame } from "./pages/page-frame.tsx";
import { lazyView } from "./pages/lazy-view.tsx";
import { awaitFirst, type FirstAnswer } from "./pages/use-answer.ts";
import { watchMissingModules } from "./missing-modules.ts";
import { parseRoute, type Route } from "./route.ts";

// Whoever opens a form sees neither of these.
const StartPage = lazyView(async () => (await import("./pages/start-page.tsx")).StartPage);
const SitePage = lazyView(async () => (await import("./pages/site-page.tsx")).SitePage);

/** Milliseconds for which somebody sees nothing sooner than a sentence that goes at once. */
const PATIENCE = 300;

interface PageProps {
  readonly route: Route;
  /** Of a form's route. */
  readonly first: FirstAnswer<FoundRevision> | undefined;
}

function Page({ route, first }: PageProps) {
  switch (route.kind) {
    case "start":
      return <StartPage />;
    case "site":
      return <SitePage page={route.page} />;
    case "form":
      return <FormPage form={route.form} revision={route.revision} first={first} />;
    case "not-found":
      return <NotFoundPage />;
  }
}

/**
 * Draws the page, a form's once the form is there: to draw what stands around it first costs a tenth of the time to the
 * first field. Not at the top level: a language's chunk may import from this one and would wait for it for ever.
 */
async function start(container: HTMLElement): Promise<void> {
  const speech = await loadSpeech();
  const route = parseRoute(location.pathname);
  const first =
    route.kind === "form"
      ? await awaitFirst(loadRevision(route.form, route.revision, speech.language.id), PATIENCE)
      : undefined;
  createRoot(container).render(
    <StrictMode>
      <LanguageProvider first={speech}>
        <PageFrame>
          <Suspense>
            <Page route={route} first={first} />
          </Suspense>
        </PageFrame>
      </LanguageProvider>
    </StrictMode>,
  );
}

watchPresses();
keepScroll();
watchMissingModules();

const container = document.getElementById("page");
if (container !== null) void start(container);
