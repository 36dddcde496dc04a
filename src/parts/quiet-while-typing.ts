import { useEffect, type RefObject } from "react";

import { useAnnounce } from "../form-context.ts";

/**
 * Keeps the findings of a field from being said at every key while somebody mends it. Whoever leaves the field hears
 * once what is still wrong, where that changed.
 */
export function useQuietWhileTyping(box: RefObject<HTMLElement | null>): void {
  const announce = useAnnounce();
  useEffect(() => {
    const list = box.current;
    const field = list?.closest(".field");
    if (!list || !field) return undefined;
    const watch = new AbortController();
    let before: string | undefined;
    const hush = (): void => {
      before ??= list.textContent;
      list.ariaLive = "off";
    };
    const speak = (): void => {
      if (before !== undefined && before !== list.textContent) announce(list.textContent);
      before = undefined;
      list.ariaLive = "polite";
    };
    field.addEventListener("input", hush, { signal: watch.signal });
    field.addEventListener("focusout", speak, { signal: watch.signal });
    return () => watch.abort();
  }, [announce, box]);
}
