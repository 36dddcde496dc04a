import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { watchPresses } from "./after-press.ts";
import { LanguageProvider, loadSpeech } from "./language-context.tsx";
import { FormPage } from "./pages/form-page.tsx";
import { NotFoundPage } from "./pages/not-found-page.tsx";
import { PageFrame } from "./pages/page-frame.tsx";
import { SitePage } from "./pages/site-page.tsx";
import { StartPage } from "./pages/start-page.tsx";
import { watchMissingModules } from "./missing-modules.ts";
import { parseRoute, type Route } from "./route.ts";

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

watchPresses();
watchMissingModules();

const container = document.getElementById("page");
if (container !== null) {
  const speech = await loadSpeech();
  createRoot(container).render(
    <StrictMode>
      <LanguageProvider first={speech}>
        <PageFrame>
          <Page route={parseRoute(location.pathname)} />
        </PageFrame>
      </LanguageProvider>
    </StrictMode>,
  );
}
