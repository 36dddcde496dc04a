/** `npm run faults [-- <part of a name>]`: every fault as often as its long form says, as a table in Markdown. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv, exit, stderr, stdout } from "node:process";

import type { Fault } from "./fault.ts";
import { FAULTS } from "./faults.ts";
import { cutPower } from "./power-cut/cut-power.ts";
import { record, type RecordedStore } from "./power-cut/recording.ts";

const IMAGES = 1_000;
const STORES: readonly RecordedStore[] = ["real", "hasty", "normal", "off"];
// oxlint-disable no-await-in-loop -- one fault after the other, so that figures mean something
const [wanted = ""] = argv.slice(2);
let isSound = true;

print("| fault | tried | acknowledged | lost | back after, median (worst) |\n|---|---|---|---|---|");
for (const fault of FAULTS.filter(({ name }) => name.includes(wanted))) await runFault(fault);
if ("power cut".includes(wanted)) await runPowerCuts();
exit(isSound ? 0 : 1);

function print(line: string): void {
  stdout.write(`${line}\n`);
}

async function runFault({ name, long, missing, run }: Fault): Promise<void> {
  if (missing !== undefined) return print(`| ${name} | not run: ${missing} | | | |`);
  const cleanUps: (() => void | Promise<void>)[] = [];
  const { tried, acknowledged, lost, recovered, broken } = await run(long, (cleanUp) => void cleanUps.push(cleanUp));
  for (const cleanUp of cleanUps.toReversed()) await cleanUp();
  const sorted = recovered.toSorted((a, b) => a - b);
  const seconds = (value = 0): string => `${(value / 1000).toFixed(1)} s`;
  const back = `${seconds(sorted[Math.floor(sorted.length / 2)])} (${seconds(sorted.at(-1))})`;
  print(`| ${name} | ${tried} | ${acknowledged} | ${lost} | ${back} |`);
  for (const what of broken) stderr.write(`${name}: ${what}\n`);
  if (lost > 0 || broken.length > 0) isSound = false;
}

async function runPowerCuts(): Promise<void> {
  print("\n| power cut, store | images | looked for | lost | corrupt | half |\n|---|---|---|---|---|---|");
  for (const store of STORES) {
    const folder = mkdtempSync(join(tmpdir(), "vordruck-power-"));
    const found = await cutPower(record(store, folder), { images: IMAGES, seed: 7, folder });
    const { images, acknowledged, lost, corrupt, half } = found;
    rmSync(folder, { recursive: true, force: true });
    print(`| ${store} | ${images} | ${acknowledged} | ${lost} | ${corrupt} | ${half} |`);
    const isFine = store === "real" ? lost + corrupt + half === 0 : lost + corrupt > 0;
    if (!isFine) isSound = false;
  }
}
