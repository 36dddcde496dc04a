import { parseArgs } from "node:util";

import { describeDiff } from "../../src/form/describe-diff.ts";
import { withStored } from "../../src/form/diff-revisions.ts";
import { compareRevisions } from "../editor/compare-revisions.ts";
import { tryStored } from "../editor/try-stored.ts";
import type { Command } from "./command.ts";
import { loadNamed } from "./load-named.ts";

/** `diff`: what changed between two revisions, in German sentences or as JSON. */
export const diff: Command = {
  name: "diff",
  usage: "<form> <older> <newer> [--json]",
  summary: "Say what changed between two revisions, for people who know the form, and what it means for old answers",
  help: `Fields that came, went, were renamed or moved; what became stricter, with an example that was right before; every
changed label, hint, message and note, word by word: [-gone-] {+new+}; and whether old answers stay right: the older
revision's valid samples, and the submissions in the store that DATA_DIR or DATABASE_URL names. Those are read beside a
running server, with ANSWERS_KEYS where they are sealed; only how many and at which fields is said, never an answer.
The exit code is 0 whatever the difference.

    npm run forms -- diff dog-licence 2025-01-01 2026-01-01`,
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [form, a, b] = positionals;
    if (form === undefined || a === undefined || b === undefined || positionals.length > 3) {
      context.complain("Say which: npm run forms -- diff <form> <older> <newer>");
      return 2;
    }
    const older = await loadNamed(context, form, a);
    const newer = await loadNamed(context, form, b);
    if (older === undefined || newer === undefined) return 1;
    const compared = compareRevisions(context.root, older, newer);
    if (compared.kind === "fault") {
      context.complain(`The rules of ${b} cannot be compiled. See where: npm run forms -- check ${form}/${b}`);
      return 1;
    }
    const stored = await tryStored(context.env, compared.trial);
    if (stored.kind === "unreadable") context.complain(`The submissions were not counted. ${stored.reason}`);
    const told = withStored(compared.diff, stored);
    if (values.json) context.print(JSON.stringify({ form, older: a, newer: b, ...told }, null, 2));
    else {
      for (const { title, sentences } of describeDiff(told)) {
        context.print(`${title}\n${sentences.map((sentence) => `  - ${sentence}`).join("\n")}`);
      }
    }
    return 0;
  },
};
