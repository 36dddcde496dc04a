// Starts every command of this project on the right Node, with the right packages, from whatever Node >= 20 npm runs
// on. Plain JavaScript without dependencies: it is what runs when nothing is installed yet.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const NODE_MAJOR = 24;

/** Each command as a list of programs to run one after the other; the user's arguments go to the last one. */
const COMMANDS = {
  start: { before: ["server/bootstrap/build.ts", "--if-stale"], run: ["server/main.ts"] },
  dev: { run: ["server/bootstrap/dev.ts"] },
  build: { run: ["server/bootstrap/build.ts"] },
  test: { run: ["node_modules/vitest/vitest.mjs", "run"] },
  check: { run: ["server/bootstrap/check.ts"] },
  forms: { run: ["server/forms.ts"] },
  bench: { run: ["test/bench/main.ts"] },
  faults: { run: ["test/faults/main.ts"] },
  backup: { run: ["server/operate/backup.ts"] },
  seal: { run: ["server/operate/seal.ts"] },
  restore: { run: ["server/operate/restore.ts"] },
};

const [name = "start", ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) fail(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(", ")}.`);

install();
const node = findNode();
process.chdir(ROOT);
if (command.before) runBefore([...command.before]);
runLast([...command.run, ...rest]);

/** Installs exactly what the lock file says when it is not the one last installed. */
function install() {
  const lock = createHash("sha256")
    .update(readFileSync(join(ROOT, "package-lock.json")))
    .digest("hex");
  const mark = join(ROOT, "node_modules", ".cache", "vordruck-lock");
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.error("Installing packages …");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  // NODE_ENV=production would leave out what `npm test` and `npm run check` need.
  const env = { ...process.env, NODE_ENV: "" };
  const options = { cwd: ROOT, stdio: "inherit", env };
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (done.status !== 0) fail("npm ci did not succeed; its message stands above. Is the npm registry within reach?");
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, lock);
}

/** The Node 24 that came with the packages, else the running one when it is new enough. */
function findNode() {
  const os = process.platform === "win32" ? "win" : process.platform;
  const folder = join(ROOT, "node_modules", `node-${os}-${process.arch}`, "bin");
  const own = join(folder, process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own;
  if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) return process.execPath;
  return fail(
    `Vordruck runs on Node ${NODE_MAJOR} or newer. This is ${process.version}, and npm has no Node ${NODE_MAJOR} ` +
      `for ${process.platform} ${process.arch}: please install it from your system's packages.`,
  );
}

function runBefore(args) {
  const { status } = spawnSync(node, args, { stdio: "inherit", env: environment() });
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs the last program and hands signals on to it, so that it can finish what it has begun. */
function runLast(args) {
  const child = spawn(node, args, { stdio: "inherit", env: environment() });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" ? 143 : 1)));
}

/** Child processes find the same Node first on their path. */
function environment() {
  const separator = process.platform === "win32" ? ";" : ":";
  return { ...process.env, PATH: `${dirname(node)}${separator}${process.env.PATH ?? ""}` };
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
