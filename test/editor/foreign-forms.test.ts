import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { listControls } from "../../src/form/controls.ts";
import { isObject, type JsonObject } from "../../src/form/json.ts";
import { findLabel } from "../../src/form/message.ts";
import { locate } from "../../src/form/scope.ts";
import { loadRevision } from "../../server/catalogue/load-revision.ts";
import { check } from "../../server/commands/check.ts";
import { newRevision } from "../../server/commands/new-revision.ts";
import { print } from "../../server/commands/print.ts";
import { publish } from "../../server/commands/publish.ts";
import { samples } from "../../server/commands/samples.ts";
import { bodyOf, makeApp, post } from "../server/support/make-app.ts";
import { createFolder } from "./broken-folder.ts";
import { runCommand } from "./run-command.ts";

const DAY = "2026-01-01";
const FOREIGN = globSync(join(import.meta.dirname, "../fixtures/foreign/*.json"))
  .toSorted()
  .map((path): readonly [string, JsonObject] => [basename(path, ".json"), JSON.parse(readFileSync(path, "utf8"))]);

/** The files of a new form, and what an editor does with them. */
function open(root: string, form: string) {
  const schemas = join(root, "schemas", form, DAY);
  const uiSchemas = join(root, "ui-schemas", form, DAY);
  const write = (path: string, content: unknown): void => writeFileSync(path, JSON.stringify(content, null, 2));
  return {
    /** Puts the foreign schemas in the place of the skeleton's. */
    bringIn(foreign: JsonObject): void {
      write(join(schemas, "formular.json"), bounded(foreign["schema"]));
      write(join(uiSchemas, "formular.json"), foreign["uiSchema"]);
      write(join(uiSchemas, "texts.de.json"), {});
      rmSync(join(schemas, "samples"), { recursive: true });
    },
    /** Gives every control that has none a label. */
    async label(): Promise<void> {
      const loaded = await loadRevision({ root, form, revision: DAY });
      if (loaded.kind === "broken") throw new Error(JSON.stringify(loaded.complaints));
      const { definition } = loaded;
      const bare = listControls(definition).filter(({ pattern }) => findLabel(definition, pattern, "de") === undefined);
      const texts = bare.map(({ pattern }) => {
        const label = pattern.slice(pattern.lastIndexOf("/") + 1);
        return [`formular${locate(definition.schema, pattern)?.scope}`, { label }];
      });
      write(join(uiSchemas, "texts.de.json"), Object.fromEntries(texts));
    },
  };
}

/** The schema with a bound for every array, which those made for other programs mostly lack. */
function bounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bounded);
  if (!isObject(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, bounded(member)]);
  return { ...Object.fromEntries(members), ...(value["type"] === "array" && { maxItems: 50 }) };
}

describe.each(FOREIGN)("the foreign form %s", (form, foreign) => {
  test("is brought in with new and editing alone, checked, published, served and printed", async () => {
    const root = createFolder();
    const run = (command: typeof check, ...args: readonly string[]) => runCommand(command, args, { root });
    expect((await run(newRevision, form, DAY)).code).toBe(0);
    const editor = open(root, form);
    editor.bringIn(foreign);
    await editor.label();
    expect((await run(samples, form, DAY)).err).toBe("");
    const checked = await run(check, form);
    expect(checked.out).not.toContain("  error  ");
    expect(checked.code).toBe(0);
    expect((await run(publish, form, DAY)).code).toBe(0);

    const { request } = await makeApp(afterAll, { root, clock: () => new Date("2026-02-01T12:00:00Z") });
    const sample = join(root, "schemas", form, DAY, "samples/valid/alle-angaben.json");
    const { answers } = JSON.parse(readFileSync(sample, "utf8"));
    const answer = await request(`/api/forms/${form}/current/check`, post(answers));
    expect(await bodyOf(answer)).toMatchObject({ valid: true });

    const out = join(root, "out.pdf");
    expect((await run(print, form, DAY, sample, "-o", out)).code).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
