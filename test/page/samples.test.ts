import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { build } from "vite";
import { expect, test } from "vitest";

import { expandSample, isSample } from "../../src/form/expand-sample.ts";
import { isArray, type Json } from "../../src/form/json.ts";
import { DATE, FORM } from "./support/form-folders.ts";
import { openPage } from "./support/open-form.ts";
import { useStage } from "./support/use-stage.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const stage = useStage([{ form: FORM, date: DATE }]);
const samples = globSync(`schemas/${FORM}/${DATE}/samples/*/*.json`, { cwd: ROOT })
  .toSorted()
  .map((name) => ({ name, answers: readSample(name) }));

function readSample(name: string): Json {
  const sample: unknown = JSON.parse(readFileSync(resolve(ROOT, name), "utf8"));
  if (!isSample(sample)) throw new Error(`${name} is no sample`);
  return expandSample(sample);
}

/** The core as one script for the browser, made with the page's own configuration. */
async function bundleCore(): Promise<string> {
  const made = await build({
    configFile: resolve(ROOT, "vite.config.ts"),
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      lib: { entry: resolve(ROOT, "src/form/check-answers.ts"), name: "core", formats: ["iife"] },
    },
  });
  const [bundle] = Array.isArray(made) ? made : [made];
  if (bundle === undefined || !("output" in bundle)) throw new Error("the core could not be bundled");
  return `${bundle.output[0].code}; globalThis.core = core;`;
}

test("every sample gives the same findings from the pack in Chromium as from the server", async () => {
  const { browser, url } = stage();
  const { page } = await openPage(browser, url);
  await page.evaluate(await bundleCore());
  // As text: the test runner rewrites `import()` in functions, and the browser could not run what it makes of it.
  const inBrowser: unknown = await page.evaluate(`(async () => {
    const definition = await (await fetch("/api/forms/${FORM}/${DATE}")).json();
    const { pack } = await import(definition.pack);
    const documents = ${JSON.stringify(samples.map(({ answers }) => answers))};
    return documents.map((document) => core.checkAnswers(definition, pack, document).result);
  })()`);
  expect(samples.length).toBeGreaterThanOrEqual(52);
  for (const [index, { name, answers }] of samples.entries()) {
    const response = await fetch(`${url}/api/forms/${FORM}/${DATE}/check`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(answers),
    });
    const here: Json | undefined = isArray(inBrowser) ? inBrowser[index] : undefined;
    expect({ name, result: await response.json() }).toEqual({ name, result: here });
  }
});
