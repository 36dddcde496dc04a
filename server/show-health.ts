import { describeProblem, type FileProblem } from "./catalogue/file-problem.ts";
import type { Deps } from "./deps.ts";

/** What `readyz` says: whether this server can do its work, and which revisions it had to leave out. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "ok" | "failed";
  /** How many revisions are served. */
  readonly revisions: number;
  readonly broken: readonly BrokenRevision[];
}

interface BrokenRevision {
  readonly form: string;
  readonly revision: string;
  readonly problems: readonly string[];
}

/** Ready as long as the store answers and at least one revision is served; broken revisions are told, not fatal. */
export async function showReadiness({
  catalogue,
  packs,
  store,
  printer,
}: Pick<Deps, "catalogue" | "packs" | "store" | "printer">): Promise<Readiness> {
  const failures = packs.failures();
  const isUsable = await store.ping().then(
    () => true,
    () => false,
  );
  const revisions = catalogue.definitions.length - failures.length;
  return {
    ready: isUsable && revisions > 0,
    store: isUsable ? "ok" : "failed",
    revisions,
    broken: groupByRevision([...catalogue.problems, ...failures, ...(printer?.failures() ?? [])]),
  };
}

function groupByRevision(problems: readonly FileProblem[]): readonly BrokenRevision[] {
  const groups = Map.groupBy(problems, ({ form, revision }) => `${form}/${revision}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ form: first.form, revision: first.revision, problems: group.map(describeProblem) }] : [];
  });
}
