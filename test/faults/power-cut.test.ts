import { spawnSync } from "node:child_process";
import process from "node:process";

import { describe, expect, it, onTestFinished } from "vitest";

import { temporaryFolder } from "../server/support/temporary-folder.ts";
import { cutPower } from "./power-cut/cut-power.ts";
import { record } from "./power-cut/recording.ts";

const CAN_RECORD = process.platform === "linux" && spawnSync("cc", ["--version"]).status === 0;
const IMAGES = 60;
const FIRST_START = 100;

/** Recording asks the disk for nothing else than the workload does, so that any Linux with a C compiler can repeat it. */
describe.skipIf(!CAN_RECORD)("after a power cut at any moment", () => {
  it("SQLite still has all that was acknowledged, whole and sound", async () => {
    const folder = temporaryFolder(onTestFinished);
    const operations = record("real", folder);
    const { lost, corrupt, half, acknowledged } = await cutPower(operations, { images: IMAGES, seed: 1, folder });
    expect({ lost, corrupt, half }).toEqual({ lost: 0, corrupt: 0, half: 0 });
    // While the tables are made, every moment counts: what is left half made would never start again.
    const start = operations.slice(0, FIRST_START);
    expect(await cutPower(start, { images: FIRST_START, seed: 1, folder })).toMatchObject({
      lost: 0,
      corrupt: 0,
      half: 0,
    });
    expect(acknowledged).toBeGreaterThan(1_000);
  });

  it.each(["hasty", "normal", "off"] as const)("the control %s is found out", async (store) => {
    const folder = temporaryFolder(onTestFinished);
    const { lost, corrupt } = await cutPower(record(store, folder), { images: IMAGES, seed: 1, folder });
    expect(lost + corrupt).toBeGreaterThan(IMAGES / 10);
  });
});
