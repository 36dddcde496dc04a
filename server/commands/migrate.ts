import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { checkAnswers } from "../../src/form/check-answers.ts";
import { expandSample, isSample } from "../../src/form/expand-sample.ts";
import { isBlocking } from "../../src/form/finding.ts";
import { migrateAnswers, type MigratedAnswers } from "../../src/form/migrate-answers.ts";
import { describeProblem } from "../catalogue/file-problem.ts";
import type { LoadedDefinition } from "../catalogue/load-revision.ts";
import { parseJsonFile } from "../catalogue/parse-json-file.ts";
import { findMigration } from "../editor/find-migration.ts";
import { compile } from "../editor/open-revision.ts";
import { readTexts } from "../editor/read-texts.ts";
import type { Command, CommandContext } from "./command.ts";
import { loadNamed } from "./load-named.ts";

/** `migrate`: moves answers to an older revision over to a newer one. */
export const migrate: Command = {
  name: "migrate",
  usage: "<form> <older> <newer> <answers.json>",
  summary: "Move answers to an older revision over to a newer one, and say what became of them",
  help: `The file holds answers, or is a sample. Carries out schemas/<form>/<newer>/migrations/<older>.json. The new answers are printed as JSON; what was kept,
changed, added and dropped is told beside them, and whether the result is right.

    npm run forms -- migrate dog-licence 2025-01-01 2026-01-01 answers.json > moved.json`,
  async run(args, context) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
    const [form, older, newer, path] = positionals;
    const isWhole = form !== undefined && older !== undefined && newer !== undefined && path !== undefined;
    if (!isWhole || positionals.length > 4) {
      context.complain("Say which: npm run forms -- migrate <form> <older> <newer> <answers.json>");
      return 2;
    }
    const definition = await loadNamed(context, form, newer);
    if (definition === undefined || (await loadNamed(context, form, older)) === undefined) return 1;
    const found = findMigration(readTexts(context.root, form, newer), `${form}/${newer}`, older);
    if (found.kind === "broken") for (const complaint of found.complaints) context.complain(describeProblem(complaint));
    if (found.kind === "broken") return 1;
    const answers = parseJsonFile(path, await readFile(path, "utf8"));
    if (answers.kind === "complaint") {
      context.complain(describeProblem(answers.complaint));
      return 1;
    }
    if (found.kind === "none") context.complain(`${newer} has no migration from ${older}; what it knows is kept.`);
    const migration = found.kind === "none" ? { steps: [] } : found.migration;
    const document = isSample(answers.content) ? expandSample(answers.content) : answers.content;
    const moved = migrateAnswers(definition, migration, document);
    context.print(JSON.stringify(moved.answers, null, 2));
    tell(context, moved);
    return tellVerdict(context, definition, moved);
  },
};

function tell({ complain }: CommandContext, { kept, changed, added, dropped }: MigratedAnswers): void {
  complain(`${kept.length} kept, ${changed.length} changed, ${added.length} added, ${dropped.length} dropped.`);
  for (const { pointer, says } of [...changed, ...added]) complain(`  ${pointer}: ${says}`);
  for (const { pointer, value, says } of dropped) {
    complain(`  ${pointer} (${JSON.stringify(value)}) dropped: ${says ?? "the newer revision does not know it"}`);
  }
}

function tellVerdict({ complain }: CommandContext, definition: LoadedDefinition, { answers }: MigratedAnswers): number {
  const compiled = compile(definition);
  if (compiled.kind === "fault") return 1;
  const blocking = checkAnswers(definition, compiled.pack, answers).result.findings.filter(isBlocking);
  for (const { pointer, message } of blocking) complain(`  ${pointer || "the whole form"}: ${message}`);
  complain(blocking.length === 0 ? "The result is right." : "The result needs corrections.");
  return blocking.length === 0 ? 0 : 1;
}
