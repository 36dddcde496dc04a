import { join } from "node:path";

import type { Command } from "../../server/commands/command.ts";

/** What a command said and how it ended. */
export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly root: string;
  readonly now?: string;
  readonly colour?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command of `npm run forms` on a folder, at a time. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  { root, now = "2025-12-01T12:00:00Z", colour, env }: Surroundings,
): Promise<CommandRun> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await command.run(args, {
    root,
    clock: () => new Date(now),
    print: (line) => void out.push(line),
    complain: (line) => void err.push(line),
    colour,
    env,
    dataDir: join(root, "data"),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}
