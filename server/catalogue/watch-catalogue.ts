import { existsSync, watch } from "node:fs";
import { join } from "node:path";

/** Milliseconds of quiet after which a burst of changes, such as an editor program saving, counts as one. */
const QUIET = 150;

/**
 * Calls `onChange` once after every burst of changes below `schemas` and `ui-schemas` of `root`, with the revisions
 * that changed as `<form>/<revision>`. The function it returns ends the watch.
 */
export function watchCatalogue(root: string, onChange: (revisions: readonly string[]) => void): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    const revisions = [...changed].toSorted();
    changed.clear();
    onChange(revisions);
  };
  const note = (path: string | null): void => {
    const [form, revision] = (path ?? "").split(/[/\\]/);
    if (form !== undefined && revision !== undefined) changed.add(`${form}/${revision}`);
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  };
  const watchers = ["schemas", "ui-schemas"]
    .map((kind) => join(root, kind))
    .filter((folder) => existsSync(folder))
    .map((folder) => watch(folder, { recursive: true }, (_event, path) => note(path)));
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
