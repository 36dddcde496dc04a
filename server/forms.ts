/** The editors' command line: `npm run forms -- <command> …`. */
import { resolve } from "node:path";
import process, { argv, env, stderr, stdout } from "node:process";

import { check } from "./commands/check.ts";
import type { Command, CommandContext } from "./commands/command.ts";
import { diff } from "./commands/diff.ts";
import { list } from "./commands/list.ts";
import { migrate } from "./commands/migrate.ts";
import { newRevision } from "./commands/new-revision.ts";
import { print } from "./commands/print.ts";
import { publish } from "./commands/publish.ts";
import { samples } from "./commands/samples.ts";
import { suggest } from "./catalogue/nearest-name.ts";

const COMMANDS: readonly Command[] = [list, newRevision, check, samples, diff, migrate, print, publish];

const context: CommandContext = {
  root: resolve(env["FORMS_DIR"] ?? resolve(import.meta.dirname, "..")),
  clock: () => new Date(),
  print: (line) => void stdout.write(`${line}\n`),
  complain: (line) => void stderr.write(`${line}\n`),
  colour: stdout.isTTY === true && env["NO_COLOR"] === undefined,
  env,
  dataDir: env["DATA_DIR"],
};

// Who reads only the first lines (`| head`) has seen enough.
stdout.on("error", () => process.exit(0));

async function run([name = "--help", ...args]: readonly string[]): Promise<number> {
  if (["--help", "-h", "help"].includes(name)) return showHelp();
  const command = COMMANDS.find((it) => it.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((it) => it.name);
    context.complain(`There is no command "${name}"${suggest(name, names) || "."} There are: ${names.join(", ")}.`);
    return 2;
  }
  if (args.includes("--help")) return showCommand(command);
  try {
    return await command.run(args, context);
  } catch (error) {
    if (isCalledWrongly(error)) {
      context.complain(`${explainCall(error)} How it is called: npm run forms -- ${name} --help`);
      return 2;
    }
    context.complain(explainFile(error) ?? (error instanceof Error ? error.message : String(error)));
    return 1;
  }
}

/** The first sentence of what Node says about arguments; the others are about Node. */
function explainCall(error: unknown): string {
  const [first = ""] = (error instanceof Error ? error.message : "").split(". ");
  return `${first.replace(/\.$/, "")}.`;
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "is not there",
  EISDIR: "is a folder; a file is needed",
  ENOTDIR: "is not there, for a file stands in the place of a folder",
  EACCES: "may not be opened by this account",
  EROFS: "lies where nothing may be written",
  ENOSPC: "cannot be written: the disk is full",
};

/** A sentence about a file that a command was given or should write; nothing for other errors. */
function explainFile(error: unknown): string | undefined {
  const fault = error instanceof Error && "code" in error ? FILE_FAULTS[String(error.code)] : undefined;
  if (fault === undefined || !(error instanceof Error)) return undefined;
  return `${"path" in error ? String(error.path) : "A file"} ${fault}.`;
}

function isCalledWrongly(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function showCommand({ name, usage, summary, help }: Command): number {
  context.print(
    `npm run forms -- ${`${name} ${usage}`.trim()}\n\n${summary}.${help === undefined ? "" : `\n\n${help}`}`,
  );
  return 0;
}

const INTRO = `The editors' commands. A new revision takes five of them:

    npm run forms -- new <form> <date>                  begin: a copy of the newest revision, or a skeleton
    npm run forms -- check <form>/<date>                what is wrong, where, and what to do; as often as you like
    npm run forms -- diff <form> <older> <date>         what changed, in words, and whether old answers still fit
    npm run forms -- print <form> <date> <sample> -o out.pdf
    npm run forms -- publish <form> <date>              final: from its day on it is the current revision

All of them, each with more under --help:
`;

function showHelp(): number {
  context.print(INTRO);
  for (const { name, usage, summary } of COMMANDS)
    context.print(`npm run forms -- ${`${name} ${usage}`.trim()}\n    ${summary}`);
  return 0;
}

process.exitCode = await run(argv.slice(2));
