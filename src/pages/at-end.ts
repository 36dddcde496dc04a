/** What holds the end of the way for those who leave it and come back. */
import { formatPlace } from "../place.ts";

/** Id of the reference letter by letter. */
export const SPELLED = "vorgang";

/**
 * The end stays where it is when the browser goes back from it: no way leads there, so that its top is shown again.
 * Tells whether it did.
 */
export function keepAtEnd(): boolean {
  const here = formatPlace({ kind: "finished" });
  if (location.hash === here) return false;
  history.replaceState(history.state, "", here);
  document.querySelector<HTMLElement>(".step h2")?.focus({ preventScroll: true });
  // The browser has scrolled to where that place was left by then.
  requestAnimationFrame(() => window.scrollTo(0, 0));
  return true;
}

/**
 * Whoever comes back from the paper, which opened in a tab of its own and may have cut short what was said, hears the
 * reference with the heading that has the focus. Gives what ends that.
 */
export function nameOnReturn(): () => void {
  const heading = document.querySelector(".step h2");
  const name = (): void => heading?.setAttribute("aria-describedby", SPELLED);
  window.addEventListener("blur", name, { once: true });
  return () => {
    window.removeEventListener("blur", name);
    heading?.removeAttribute("aria-describedby");
  };
}
