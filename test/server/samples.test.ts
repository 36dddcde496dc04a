import { resolve } from "node:path";

import { afterAll, describe, expect, it } from "vitest";

import { expandSample } from "../../src/form/expand-sample.ts";
import type { CheckResult } from "../../src/form/finding.ts";
import { readSamples, revisions } from "../definitions/revisions.ts";
import { bodyOf, makeApp, post } from "./support/make-app.ts";

const { request } = await makeApp(afterAll, { root: resolve(import.meta.dirname, "../..") });

describe.each(revisions)("the samples of %s, sent to be checked", (_, definition) => {
  it.each(readSamples(definition))("$name gives exactly the findings it names", async ({ kind, sample }) => {
    const path = `/api/forms/${definition.form}/${definition.revision}/check`;
    const result = await bodyOf<CheckResult>(await request(path, post(expandSample(sample))));
    const found = result.findings.map(({ message: _message, ...finding }) => finding);
    expect(found).toEqual(sample.expect ?? []);
    expect(kind === "invalid" || result.valid).toBe(true);
  });
});
