import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

import { launchChromium } from "../chromium.ts";
import { copyRevision, makeFolder, type Copy } from "./form-folders.ts";
import { startServer, type RunningServer } from "./start-server.ts";

/** A browser and a server, there while the tests of a file run. */
export interface Stage {
  readonly browser: Browser;
  readonly url: string;
  /** The folder in which the server keeps what it stores. */
  readonly data: string;
}

/** Copies of the revision, or what puts other forms into the folder given. */
type Forms = readonly Copy[] | ((folder: string) => Promise<void>);

/** Starts both before the tests of a file, over these forms, and ends them afterwards. */
export function useStage(wanted: Forms): () => Stage {
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    const forms = makeFolder();
    if (typeof wanted === "function") await wanted(forms);
    else for (const copy of wanted) copyRevision(forms, copy);
    [server, browser] = await Promise.all([startServer(forms), launchChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return () => {
    if (server === undefined || browser === undefined) throw new Error("the stage is not set yet");
    return { browser, url: server.url, data: server.data };
  };
}
