import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { join, resolve } from "node:path";

import { makeFolder } from "./form-folders.ts";

/** The real server in a process of its own. */
export interface RunningServer {
  readonly url: string;
  /** Where it keeps what it stores. */
  readonly data: string;
  readonly stop: () => Promise<void>;
}

/** Starts `server/main.ts` on a free port over the forms in `forms`, with a data folder of its own. */
export async function startServer(forms: string): Promise<RunningServer> {
  const data = join(makeFolder(), "data");
  const child = spawn(process.execPath, ["server/main.ts"], {
    cwd: resolve(import.meta.dirname, "../../.."),
    env: { ...process.env, PORT: "0", FORMS_DIR: forms, DATA_DIR: data, LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const stop = async (): Promise<void> => {
    child.kill();
    await exited;
  };
  // Its output is read to the end: a server whose log nobody takes would die of it.
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolveUrl, reject) => {
    lines.on("line", (line) => {
      const address = /"url":"([^"]+)"/.exec(line)?.[1];
      if (address !== undefined) resolveUrl(address);
    });
    lines.on("close", () => reject(new Error("the server ended before it was ready; see its messages above")));
  });
  return { url, data, stop };
}
