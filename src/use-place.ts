import { useCallback, useEffect, useState } from "react";

import { formatPlace, parsePlace, type Place } from "./place.ts";

/** Where the applicant is, in step with the hash, and how to go elsewhere. */
export function usePlace(steps: number, initial: string): readonly [Place, (place: Place) => void] {
  const [hash, setHash] = useState(() => (location.hash === "" ? initial : location.hash));
  useEffect(() => {
    const follow = (): void => setHash(location.hash);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  useEffect(() => {
    if (location.hash === "" && initial !== "") history.replaceState(history.state, "", initial);
  }, [initial]);
  const go = useCallback((place: Place): void => {
    location.hash = formatPlace(place);
    // The event comes later: until then another place would be drawn, and Prüfen calls every empty field wrong.
    setHash(location.hash);
  }, []);
  return [parsePlace(hash, steps), go];
}
