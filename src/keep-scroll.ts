const KEY = "vordruck:top";

/**
 * Where the page is loaded anew, or come back to, the window goes where it was: browsers do so by themselves only with
 * what is there before a page's scripts have run.
 */
export function keepScroll(): void {
  const top = lastTop();
  addEventListener("pagehide", () => {
    try {
      sessionStorage.setItem(KEY, `${scrollY} ${location.href}`);
    } catch {
      // A browser that keeps nothing begins at the top.
    }
  });
  if (!(top > 0)) return;
  const ended = new AbortController();
  // Lists come last: only then the page is as high as it was.
  const growth = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight < top + innerHeight) return;
    scrollTo(0, top);
    ended.abort();
  });
  growth.observe(document.body);
  ended.signal.addEventListener("abort", () => growth.disconnect());
  // Whoever has begun to use it is not taken elsewhere.
  for (const use of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    addEventListener(use, () => ended.abort(), { passive: true, signal: ended.signal });
  }
}

/** Of this very page, where it is not opened by an address or a link. Nothing of it stays meanwhile. */
function lastTop(): number {
  const [opened] = performance.getEntriesByType("navigation");
  try {
    const [top, href] = sessionStorage.getItem(KEY)?.split(" ") ?? [];
    sessionStorage.removeItem(KEY);
    if (!(opened instanceof PerformanceNavigationTiming) || opened.type === "navigate") return 0;
    return href === location.href ? Number(top) : 0;
  } catch {
    return 0;
  }
}
