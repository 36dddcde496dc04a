import { describe, expect, it } from "vitest";

import { findCurrent, findRevision, submissionState, summarise } from "../../src/form/catalogue.ts";
import type { Definition, Manifest } from "../../src/form/definition.ts";
import { createDefinition } from "./revision.ts";

function revision(date: string, manifest: Partial<Manifest> = {}): Definition {
  const plain = createDefinition({ schema: {}, revision: date });
  return { ...plain, manifest: { ...plain.manifest, status: "published", validFrom: date, ...manifest } };
}

const old = revision("2024-01-01");
const now = revision("2025-09-01", { acceptsPreviousUntil: "2025-09-10" });
const future = revision("2026-01-01");
const draft = revision("2025-10-01", { status: "draft" });
const catalogue = [old, future, draft, now];

describe("the current revision", () => {
  it.each([
    ["2023-12-31", undefined],
    ["2024-01-01", old],
    ["2025-08-31", old],
    ["2025-09-01", now],
    ["2025-12-31", now],
    ["2026-01-01", future],
  ])("on %s is the newest published one in force", (today, current) => {
    expect(findCurrent(catalogue, "probe", today)).toBe(current);
  });

  it("is none for an unknown form", () => {
    expect(findCurrent(catalogue, "none", "2026-01-01")).toBeUndefined();
  });

  it("does not keep older ones and drafts from being read by date", () => {
    expect(findRevision(catalogue, "probe", "2024-01-01")).toBe(old);
    expect(findRevision(catalogue, "probe", "2025-10-01")).toBe(draft);
    expect(findRevision(catalogue, "probe", "2025-10-02")).toBeUndefined();
  });
});

describe("a revision takes submissions", () => {
  it.each([
    ["when it is current", now, "2025-09-01", "open"],
    ["until the day its successor names", old, "2025-09-10", "open"],
    ["not on the day after", old, "2025-09-11", "superseded"],
    ["30 days after a successor that names no day", now, "2026-01-31", "open"],
    ["not on the 31st day", now, "2026-02-01", "superseded"],
    ["not before it is in force", future, "2025-12-31", "not-open"],
    ["not while it is a draft", draft, "2025-12-31", "not-open"],
    [
      "not when the form is not handed in online",
      revision("2024-06-01", { delivery: { submit: false } }),
      "2025-01-01",
      "not-open",
    ],
  ])("%s", (_, definition, today, kind) => {
    expect(submissionState(catalogue, definition, today).kind).toBe(kind);
  });

  it("and when it no longer does, names the current one", () => {
    expect(submissionState(catalogue, old, "2025-12-01")).toMatchObject({ current: now, until: "2025-09-10" });
  });
});

describe("the list of revisions", () => {
  it("is by form, newest first, with the current one marked", () => {
    const list = summarise(catalogue, "2025-12-01").map((it) => [it.revision, it.current, it.status]);
    expect(list).toEqual([
      ["2026-01-01", false, "published"],
      ["2025-10-01", false, "draft"],
      ["2025-09-01", true, "published"],
      ["2024-01-01", false, "published"],
    ]);
  });
});
