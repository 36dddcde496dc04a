import { useEffect, useState } from "react";

import { loadSeenPlaces, saveSeenPlaces, type SeenForm } from "../drafts/seen-places.ts";
import { formatPlace, type Place } from "../place.ts";

export interface Visited {
  /** The hashes of the places this tab has shown of the form, the present one among them. */
  readonly visited: readonly string[];
  /** Whether the place has changed since the page opened. */
  readonly hasMoved: boolean;
  /** Forgets all places but the one that is gone to now. */
  readonly forget: (to: Place) => void;
}

export interface VisitedInput {
  readonly form: SeenForm;
  readonly place: Place;
  /** Hashes of places that were passed before this tab opened the form. */
  readonly passed: readonly string[];
  readonly onPlace: (hash: string) => void;
}

/** Keeps in mind where somebody has been, and tells each change of place. */
export function useVisited({ form, place, passed, onPlace }: VisitedInput): Visited {
  const hash = formatPlace(place);
  const [first] = useState(hash);
  const [hasMoved, setHasMoved] = useState(false);
  const [visited, setVisited] = useState<readonly string[]>(() => [...new Set([...loadSeenPlaces(form), ...passed])]);
  /** Where somebody was sent who is not there yet: what is shown on the way was not visited. */
  const [awaited, setAwaited] = useState<string>();
  if (awaited === hash) setAwaited(undefined);
  if (awaited === undefined && !visited.includes(hash)) setVisited([...visited, hash]);
  if (!hasMoved && hash !== first) setHasMoved(true);
  useEffect(() => onPlace(hash), [hash, onPlace]);
  const { form: name, digest } = form;
  useEffect(() => saveSeenPlaces({ form: name, digest }, visited), [name, digest, visited]);
  const forget = (to: Place): void => {
    setVisited([formatPlace(to)]);
    setAwaited(formatPlace(to));
  };
  return { visited, hasMoved, forget };
}
