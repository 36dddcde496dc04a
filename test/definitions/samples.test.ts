import { describe, expect, it } from "vitest";

import { checkFileKind } from "../../server/catalogue/file-kinds.ts";
import { checkAnswers } from "../../src/form/check-answers.ts";
import { expandSample } from "../../src/form/expand-sample.ts";
import type { Finding } from "../../src/form/finding.ts";
import { normaliseAnswers } from "../../src/form/normalise.ts";
import { toPattern } from "../../src/form/pointer.ts";
import { compileDirectly, runPack } from "./packs.ts";
import { listPossibleFailures } from "./possible-failures.ts";
import { readSamples, revisions } from "./revisions.ts";

function withoutMessage({ message: _message, ...finding }: Finding): Omit<Finding, "message"> {
  return finding;
}

describe.each(revisions)("the samples of %s", (_, definition) => {
  const pack = runPack(definition);
  const directly = compileDirectly(definition);
  const samples = readSamples(definition).map(({ name, kind, sample }) => {
    const answers = expandSample(sample);
    return { name, kind, answers, expected: sample.expect ?? [], checked: checkAnswers(definition, pack, answers) };
  });

  it.each(readSamples(definition))("$name is written as its JSON Schema says", ({ name, sample }) => {
    expect(checkFileKind("sample", name, sample)).toEqual([]);
  });

  it.each(samples)("$name gives exactly the findings it names, in order", ({ checked, expected }) => {
    expect(checked.result.findings.map(withoutMessage)).toEqual(expected);
  });

  it.each(samples)("$name gives the same findings when ajv compiles the schemas directly", ({ checked, answers }) => {
    expect(checkAnswers(definition, directly, answers)).toEqual(checked);
  });

  it.each(samples)("$name is worded in full, without a placeholder left over", ({ checked }) => {
    for (const { message } of checked.result.findings) expect(message).toMatch(/^[^{}]{15,}[.]$/u);
  });

  it.each(samples.filter(({ kind }) => kind === "valid"))("$name is valid", ({ checked }) => {
    expect(checked.result.valid).toBe(true);
  });

  it.each(samples.filter(({ kind }) => kind === "invalid"))("$name has something to find", ({ expected }) => {
    expect(expected).not.toEqual([]);
  });

  it.each(samples)("$name changes nothing when its checked answers are checked again", ({ checked }) => {
    const again = checkAnswers(definition, pack, checked.answers);
    expect(again.answers).toEqual(checked.answers);
    expect(normaliseAnswers(definition.schema, checked.answers)).toEqual(checked.answers);
  });

  const found = new Set(
    samples.flatMap(({ expected }) => expected.map((it) => `${toPattern(placeOf(it))} ${it.keyword}`)),
  );

  it.each(listPossibleFailures(definition.schema))("show $keyword failing at $pattern", ({ pattern, keyword }) => {
    expect([...found]).toContain(`${pattern} ${keyword}`);
  });

  it.each(definition.rules.map((rule) => rule.id))("show the rule %s speaking", (id) => {
    expect([...found].filter((it) => it.endsWith(` ${id}`))).not.toEqual([]);
  });
});

/** An unknown member is counted at the object that holds it, which is where the schema speaks of it. */
function placeOf({ pointer, keyword }: Pick<Finding, "pointer" | "keyword">): string {
  return keyword === "additionalProperties" ? pointer.slice(0, pointer.lastIndexOf("/")) : pointer;
}
