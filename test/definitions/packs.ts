import vm from "node:vm";

import { Ajv } from "ajv";

import { compilePack } from "../../src/form/compile-pack.ts";
import type { Definition } from "../../src/form/definition.ts";
import { FORMATS } from "../../src/form/formats.ts";
import { listPackSchemas } from "../../src/form/pack-schemas.ts";
import type { Pack } from "../../src/form/pack.ts";
import { ANNOTATIONS, KEYWORDS } from "../../src/form/vocabulary.ts";

/** The rule pack as the server runs it: the module's text without its last line, through `vm.Script`. */
export function runPack(definition: Definition): Pack {
  const { source } = compilePack(definition);
  const body = source.slice(0, source.lastIndexOf("export"));
  return new vm.Script(`(() => { ${body} return pack; })()`).runInThisContext();
}

/** The same validators from `ajv.compile`, with nothing of our pack in between. */
export function compileDirectly(definition: Definition): Pack {
  const ajv = new Ajv({ allErrors: true, messages: false, strictTypes: false, strictRequired: false });
  for (const keyword of KEYWORDS) ajv.addKeyword(keyword);
  ajv.addVocabulary([...ANNOTATIONS]);
  for (const [name, format] of Object.entries(FORMATS)) ajv.addFormat(name, format);
  ajv.addSchema(definition.schema, "root");
  const validators = listPackSchemas(definition).map(({ key, schema, branch }) => [
    key,
    ajv.compile(branch === undefined ? schema : { $ref: `root#${branch}` }),
  ]);
  return Object.fromEntries(validators);
}
