import { useCallback, useEffect, useState } from "react";

/** Long enough to be heard to the end. */
const HEARD = 20_000;

/**
 * What is said to those who hear the page, and how to say something. It is gone once it was heard, or once the page is
 * another (`moment`: its step, its language): whoever reads the page later finds no news of the past. What is said twice
 * running is heard twice: a space that nobody hears makes it another text.
 */
export function useSaid(moment: string): readonly [string, (text: string) => void] {
  const [message, setMessage] = useState("");
  const [saidAt, setSaidAt] = useState(moment);
  if (saidAt !== moment) {
    setSaidAt(moment);
    setMessage("");
  }
  useEffect(() => {
    if (message === "") return undefined;
    const timer = setTimeout(() => setMessage(""), HEARD);
    return () => clearTimeout(timer);
  }, [message]);
  // Always the same function: every row listens to it.
  const say = useCallback((text: string) => setMessage((was) => (was === text ? `${text}\u00A0` : text)), []);
  return [message, say];
}
