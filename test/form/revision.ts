import vm from "node:vm";

import { checkAnswers } from "../../src/form/check-answers.ts";
import { compilePack } from "../../src/form/compile-pack.ts";
import type { Definition, Manifest, Schema } from "../../src/form/definition.ts";
import type { Json } from "../../src/form/json.ts";
import type { Pack } from "../../src/form/pack.ts";

export const DRAFT_07 = "http://json-schema.org/draft-07/schema#";

const MANIFEST: Manifest = {
  title: "Probe",
  issuer: "Stelle",
  reference: "P-1",
  validFrom: "2025-01-01",
  status: "draft",
  root: "probe",
  address: [],
  renderers: "own",
  delivery: { submit: true },
};

/** A definition made up for one test: what is not given is the simplest there is. */
export function createDefinition(given: Partial<Definition> & { schema: Schema }): Definition {
  return {
    form: "probe",
    revision: "2025-01-01",
    digest: "d",
    manifest: MANIFEST,
    uiSchema: { type: "VerticalLayout", elements: [] },
    rules: [],
    texts: { de: { scopes: {}, rules: {} } },
    notes: {},
    ...given,
  };
}

/** Runs a pack's module text the way the server does. */
export function loadPack(definition: Definition): Pack {
  const { source } = compilePack(definition);
  return new vm.Script(`(()=>{${source.slice(0, source.lastIndexOf("export"))}return pack;})()`).runInThisContext();
}

/** Checks `answers` against a made-up definition. */
export function check(given: Partial<Definition> & { schema: Schema }, answers: Json) {
  const definition = createDefinition(given);
  return checkAnswers(definition, loadPack(definition), answers);
}

/** The findings in short: `severity pointer keyword`. */
export function findingsOf(given: Partial<Definition> & { schema: Schema }, answers: Json): readonly string[] {
  return check(given, answers).result.findings.map((it) => `${it.severity} ${it.pointer} ${it.keyword}`);
}
