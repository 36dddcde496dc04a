import { describeProblem, type FileProblem } from "./catalogue/file-problem.ts";
import type { Deps } from "./deps.ts";

/** What `readyz` says: whether this server can do its work, and which revisions it had to leave out. */
export interface Readiness {
  readonly ready: boolean;
  readonly store: "ok" | "failed";
  /** Whether the disk has the room that the operator wants free: deleting needs some too. */
  readonly disk?: "ok" | "short";
  /** Present while this server finishes what it has begun, before it stops. */
  readonly stopping?: true;
  /** How many revisions are served. */
  readonly revisions: number;
  readonly broken: readonly BrokenRevision[];
}

interface BrokenRevision {
  readonly form: string;
  readonly revision: string;
  readonly problems: readonly string[];
}

/** Ready as long as the store answers, at least one revision is served, the disk has room and nothing ends it; broken revisions are told, not fatal. */
export async function showReadiness({
  catalogue,
  packs,
  store,
  printer,
  condition,
}: Pick<Deps, "catalogue" | "packs" | "store" | "printer" | "condition">): Promise<Readiness> {
  const failures = packs.failures();
  const isUsable = await store.ping().then(
    () => true,
    () => false,
  );
  const hasRoom = await condition?.hasRoom();
  const isStopping = condition?.isStopping() ?? false;
  const revisions = catalogue.definitions.length - failures.length;
  return {
    ready: isUsable && revisions > 0 && hasRoom !== false && !isStopping,
    store: isUsable ? "ok" : "failed",
    ...(hasRoom === undefined ? {} : { disk: hasRoom ? "ok" : "short" }),
    ...(isStopping ? { stopping: true } : {}),
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
