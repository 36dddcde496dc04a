import { useEffect, useState } from "react";

import { formatPlace, type Place } from "../place.ts";

/** The hashes of the places seen since the page opened, the present one last to come in; tells each change of place. */
export function useVisited(place: Place, onPlace: (hash: string) => void): readonly string[] {
  const hash = formatPlace(place);
  const [visited, setVisited] = useState<readonly string[]>([hash]);
  if (!visited.includes(hash)) setVisited([...visited, hash]);
  useEffect(() => onPlace(hash), [hash, onPlace]);
  return visited;
}
