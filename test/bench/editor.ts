import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";

import { addDays } from "../../src/form/berlin-date.ts";
import { spread } from "./figures.ts";

const ROOT = join(import.meta.dirname, "../..");
const FORM = "mipo-antrag";
const REVISION = "2025-09-01";

/** `check` as an editor runs it, process and all: one revision never seen before, one unchanged, 200 unchanged. */
export async function run(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "vordruck-bench-"));
  try {
    copyRevisions(root, 1);
    const unseen = [1, 2, 3, 4, 5].map((number) => timeCheck(root, `data-${number}`));
    const unchanged = [1, 2, 3, 4, 5].map(() => timeCheck(root, "data-1"));
    console.log(`check of one revision not seen before   ${spread(unseen)} ms`);
    console.log(`check of one revision unchanged         ${spread(unchanged)} ms`);
    copyRevisions(root, 200);
    console.log(`check of 200 revisions, all new         ${timeCheck(root, "many").toFixed(0)} ms`);
    const many = [1, 2, 3].map(() => timeCheck(root, "many"));
    console.log(`check of 200 revisions, all unchanged   ${spread(many)} ms`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function copyRevisions(root: string, count: number): void {
  for (let number = 0; number < count; number++) {
    const day = addDays("2030-01-01", number);
    for (const kind of ["schemas", "ui-schemas"]) {
      cpSync(join(ROOT, kind, FORM, REVISION), join(root, kind, FORM, day), { recursive: true });
    }
    const manifest = join(root, "schemas", FORM, day, "form.json");
    const text = readFileSync(manifest, "utf8")
      .replace('"published"', '"draft"')
      .replace(/,\s*"digest": "[^"]*"/, "");
    writeFileSync(manifest, text.replace(`"validFrom": "${REVISION}"`, `"validFrom": "${day}"`));
  }
}

function timeCheck(root: string, dataDir: string): number {
  const env = { ...process.env, FORMS_DIR: root, DATA_DIR: join(root, dataDir) };
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ["server/forms.ts", "check"], {
    cwd: ROOT,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout);
  return performance.now() - start;
}
