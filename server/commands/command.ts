/** What a command works on and writes to; passed in, so that a test can stand in its place. */
export interface CommandContext {
  /** Folder that holds `schemas` and `ui-schemas`. */
  readonly root: string;
  readonly clock: () => Date;
  /** Writes a line of the command's answer. */
  readonly print: (line: string) => void;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
  /** Whether a terminal reads along, so that colour helps. */
  readonly colour?: boolean;
  /** The environment, which says as it does for the server where submissions are kept; absent, nowhere. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder for what may be lost; `data` in `root` when absent. */
  readonly dataDir?: string;
}

/** One command of `npm run forms -- <name> …`. */
export interface Command {
  readonly name: string;
  /** The arguments as the help shows them. */
  readonly usage: string;
  /** One line of help. */
  readonly summary: string;
  /** What `--help` adds: what it is for, and an example. */
  readonly help?: string;
  /** Does it and gives the exit code: 0 done, 1 not done for a reason that was told, 2 called wrongly. */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}
