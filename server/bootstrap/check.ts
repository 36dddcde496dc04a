/** `npm run check`: format, lint, types and unused code; all of them run, so that one run shows everything. */
import { spawnSync } from "node:child_process";

const CHECKS: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ["format", "oxfmt", ["--check", "."]],
  ["lint", "oxlint", ["--deny-warnings"]],
  ["types: src", "tsc", ["-p", "src"]],
  ["types: server", "tsc", ["-p", "server"]],
  ["types: test", "tsc", ["-p", "test"]],
  ["unused code", "knip", []],
];

let failed = 0;
for (const [title, command, args] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(`node_modules/.bin/${command}`, args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const isFine = status === 0;
  console.log(`${isFine ? "ok    " : "failed"}  ${title}`);
  if (!isFine) console.log(`${stdout}${stderr}`);
  failed += isFine ? 0 : 1;
}
process.exit(failed === 0 ? 0 : 1);
