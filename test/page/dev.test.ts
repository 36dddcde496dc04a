import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

import { expect, onTestFinished, test } from "vitest";

import { launchChromium } from "./chromium.ts";
import { createFolder, FORM, fullPath, REVISION } from "../editor/broken-folder.ts";
import { makeFolder } from "./support/form-folders.ts";

/** A free port that has a free one after it, as `npm run dev` needs two. */
async function findPorts(): Promise<number> {
  const listen = async (port: number) => {
    const probe = createServer().listen(port, "localhost");
    await once(probe, "listening");
    // A server that listens on a port has an address with a port.
    return { probe, port: (probe.address() as AddressInfo).port };
  };
  const first = await listen(0);
  // Another test may have taken the next one: then another pair is looked for.
  const second = await listen(first.port + 1).catch(() => undefined);
  for (const it of [first, second]) if (it !== undefined) await once(it.probe.close(), "close");
  return second === undefined ? findPorts() : first.port;
}

/** Starts what `npm run dev` starts, and gives the address it says the page is at and the lines it says. */
async function startDev(forms: string) {
  const env = { ...process.env, PORT: String(await findPorts()), FORMS_DIR: forms, DATA_DIR: makeFolder() };
  const stdio = ["ignore", "pipe", "inherit"] as const;
  const child = spawn(process.execPath, ["server/bootstrap/dev.ts"], {
    cwd: resolve(import.meta.dirname, "../.."),
    env,
    stdio: [...stdio],
  });
  onTestFinished(async () => {
    child.kill();
    await once(child, "exit");
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout ?? process.stdin });
  const address = await new Promise<string>((found) => {
    reader.on("line", (line) => {
      lines.push(line);
      const at = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (at !== undefined) found(at);
    });
  });
  return { address, lines };
}

test("npm run dev shows an edit on the page, and what check says of it, as it is written", async () => {
  const root = createFolder();
  const { address, lines } = await startDev(root);
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${address}/${FORM}/${REVISION}`);
  await page.getByText("Wie im Ausweis.").waitFor({ timeout: 60_000 });
  const texts = join(root, fullPath("ui-schemas/texts.de.json"));
  const write = (before: string, after: string): void => {
    writeFileSync(
      texts,
      readFileSync(texts, "utf8").replace(before, () => after),
    );
  };
  write("Wie im Ausweis.", "Wie im Pass.");
  await page.getByText("Wie im Pass.").waitFor({ timeout: 60_000 });
  write('"label": "Telefon"', '"label" "Telefon"');
  await expect.poll(() => lines.join("\n"), { timeout: 60_000 }).toContain("error  json-syntax");
  await page.reload();
  await page.getByText("Wie im Pass.").waitFor({ timeout: 60_000 });
});
