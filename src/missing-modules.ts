const KEY = "vordruck:reloaded";

/** Milliseconds: a module that is still missing so soon after a reload is missing for another reason. */
const ONCE_PER = 60_000;

/**
 * A part of the page that is fetched only when needed may be gone after a newer release took the server's place. The
 * page then loads itself anew; what was entered is in the tab's draft.
 */
export function watchMissingModules(): void {
  window.addEventListener("vite:preloadError", () => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < ONCE_PER) return;
    sessionStorage.setItem(KEY, String(Date.now()));
    void reloadIfThere();
  });
}

/** Without a connection a reload would leave an empty page. */
async function reloadIfThere(): Promise<void> {
  const page = await fetch(location.pathname, { method: "HEAD" }).catch(() => undefined);
  if (page?.ok === true) location.reload();
}
