import { lazy, Suspense, useState, type ComponentType } from "react";

/** A part of the page that is fetched before it is needed. */
export interface Prefetched<Props extends object> {
  readonly View: ComponentType<Props>;
  /** Fetches the part; one that cannot be had now is asked for again when it is drawn. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * Splits a part off the first load. Once fetched it is drawn at once, without the pause React makes after a fallback:
 * whoever goes on by keyboard must not find an empty page.
 */
export function prefetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Prefetched<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  const Later = lazy(async () => ({ default: await fetch() }));
  function View(props: Props) {
    // What was drawn first stays: another component in its place would lose what it holds.
    const [Part] = useState(() => loaded ?? Later);
    return (
      <Suspense fallback={<p aria-busy="true" />}>
        <Part {...props} />
      </Suspense>
    );
  }
  return { View, fetch };
}
