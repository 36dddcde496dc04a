import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, onTestFinished, test } from "vitest";

import { check } from "../../server/commands/check.ts";
import { print } from "../../server/commands/print.ts";
import { publish } from "../../server/commands/publish.ts";
import { bodyOf, makeApp, post } from "../server/support/make-app.ts";
import { createFolder } from "./broken-folder.ts";
import { bringIn, DAY, FOREIGN, fullSample } from "./foreign-form.ts";
import { runCommand } from "./run-command.ts";

describe.each(FOREIGN)("the foreign form %s", (form, foreign) => {
  test("is brought in with new and editing alone, checked, published, served and printed", async () => {
    const root = createFolder();
    const run = (command: typeof check, ...args: readonly string[]) => runCommand(command, args, { root });
    await bringIn(root, form, foreign);
    const checked = await run(check, form);
    expect(checked.out).not.toContain("  error  ");
    expect(checked.code).toBe(0);
    expect((await run(publish, form, DAY)).code).toBe(0);

    const { request } = await makeApp(onTestFinished, { root, clock: () => new Date("2026-02-01T12:00:00Z") });
    const sample = fullSample(root, form);
    const { answers } = JSON.parse(readFileSync(sample, "utf8"));
    const answer = await request(`/api/forms/${form}/current/check`, post(answers));
    expect(await bodyOf(answer)).toMatchObject({ valid: true });

    const out = join(root, "out.pdf");
    expect((await run(print, form, DAY, sample, "-o", out)).code).toBe(0);
    expect(readFileSync(out).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
