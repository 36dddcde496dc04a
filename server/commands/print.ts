import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";

import { checkAnswers } from "../../src/form/check-answers.ts";
import { expandSample, isSample } from "../../src/form/expand-sample.ts";
import { describeProblem } from "../catalogue/file-problem.ts";
import { parseJsonFile } from "../catalogue/parse-json-file.ts";
import { compile } from "../editor/open-revision.ts";
import { createPrinter, type PrintOutcome } from "../print/printer.ts";
import type { Command, CommandContext } from "./command.ts";
import { loadNamed } from "./load-named.ts";

/** `print`: the paper of answers, as applicants get it without handing in. */
export const print: Command = {
  name: "print",
  usage: "<form> <revision> <answers.json> -o <out.pdf>",
  summary: "Print answers, or a sample, on the paper of a revision",
  help: `The file holds answers, or is a sample. Answers with findings print too. Faults of the layout are told with their line.

    npm run forms -- print dog-licence 2026-01-01 schemas/dog-licence/2026-01-01/samples/valid/one.json -o out.pdf`,
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { output: { type: "string", short: "o" } },
    });
    const [form, revision, path] = positionals;
    if (form === undefined || revision === undefined || path === undefined || values.output === undefined) {
      context.complain("Say which: npm run forms -- print <form> <revision> <answers.json> -o <out.pdf>");
      return 2;
    }
    const definition = await loadNamed(context, form, revision);
    if (definition === undefined) return 1;
    const parsed = parseJsonFile(path, await readFile(path, "utf8"));
    if (parsed.kind === "complaint") {
      context.complain(describeProblem(parsed.complaint));
      return 1;
    }
    const compiled = compile(definition);
    if (compiled.kind === "fault") {
      context.complain(`The rules cannot be compiled. See where: npm run forms -- check ${form}/${revision}`);
      return 1;
    }
    const document = isSample(parsed.content) ? expandSample(parsed.content) : parsed.content;
    const { answers } = checkAnswers(definition, compiled.pack, document);
    const printer = createPrinter();
    const outcome = await printer.print({ revision: definition, answers }).finally(printer.close);
    return finish(context, outcome, values.output);
  },
};

async function finish({ print: say, complain }: CommandContext, outcome: PrintOutcome, file: string): Promise<number> {
  switch (outcome.kind) {
    case "pdf":
      await writeFile(file, outcome.bytes);
      for (const { pointer, message } of outcome.findings) complain(`${pointer}: ${message}`);
      say(`${file} is written.`);
      return 0;
    case "busy":
      complain("The printer is busy.");
      return 1;
    case "too-long":
      complain(`These answers fill ${outcome.sheets} sheets; at most ${outcome.most} are printed at once.`);
      return 1;
    case "too-much-text":
      complain(`These answers hold ${outcome.letters} characters; at most ${outcome.most} are printed at once.`);
      return 1;
    case "template-error":
      for (const { file: source = "", line = 1, column = 1, message, hints } of outcome.diagnostics) {
        complain(`${source}:${line}:${column}  ${message}. ${hints.join(". ")}`.trim());
      }
      return 1;
  }
}
