/** `npm run bench -- <name>`: figures as medians with spread, and as ratios against something measured in the same run. */
import process from "node:process";

/** Every benchmark; each file exports `run`, which prints its own table. */
const BENCHES: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  "bad-input": () => import("./bad-input.ts"),
  check: () => import("./check.ts"),
  editor: () => import("./editor.ts"),
  page: () => import("./page.ts"),
  print: () => import("./print.ts"),
  screens: () => import("./screens.ts"),
  submissions: () => import("./submissions.ts"),
};

const [name = ""] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`Say which: npm run bench -- <${Object.keys(BENCHES).join(" | ")}>`);
  process.exit(1);
}
await (await bench()).run();
