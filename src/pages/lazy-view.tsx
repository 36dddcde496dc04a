import { lazy, type ComponentType } from "react";

import { useWords } from "../language-context.tsx";

/** A part of the page that few will see, fetched when it is drawn; a sentence stands there when it does not come. */
export function lazyView<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async (): Promise<{ readonly default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch {
      return { default: MissingView };
    }
  });
}

function MissingView() {
  return <p className="finding error">{useWords().faults.noAnswer}</p>;
}
