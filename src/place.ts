/** Where in a form the applicant is; it stands in the hash, so that the browser's Back is a step back. */
export type Place =
  | { readonly kind: "step"; readonly index: number }
  | { readonly kind: "review" }
  | { readonly kind: "finished" };

export function formatPlace(place: Place): string {
  switch (place.kind) {
    case "step":
      return `#schritt-${place.index + 1}`;
    case "review":
      return "#pruefen";
    case "finished":
      return "#fertig";
  }
}

/** The place a hash names; the first step for an empty or unknown one. */
export function parsePlace(hash: string, steps: number): Place {
  if (hash === "#pruefen") return { kind: "review" };
  if (hash === "#fertig") return { kind: "finished" };
  const step = Number(/^#schritt-(\d+)$/.exec(hash)?.[1] ?? 1);
  return { kind: "step", index: Math.min(Math.max(step, 1), steps) - 1 };
}
