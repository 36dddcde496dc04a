/** The composition root: reads the configuration, opens what the application needs, listens, and stops gracefully. */
import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import process, { env, exit, stderr } from "node:process";

import { pino, type Logger } from "pino";

import { createApp } from "./app.ts";
import { describeProblem } from "./catalogue/file-problem.ts";
import { loadCatalogue } from "./catalogue/load-catalogue.ts";
import { createLivingCatalogue, type LivingCatalogue } from "./catalogue/living-catalogue.ts";
import { watchCatalogue } from "./catalogue/watch-catalogue.ts";
import { parseConfiguration, type Configuration } from "./configuration.ts";
import type { Deps } from "./deps.ts";
import { loadPageFiles } from "./http/page-files.ts";
import { listen } from "./listen.ts";
import { createCondition } from "./operate/condition.ts";
import { createMetrics } from "./operate/metrics.ts";
import { createRateLimit } from "./operate/rate-limit.ts";
import { createRetention, keepRunning } from "./operate/retention.ts";
import { serveMetrics } from "./operate/serve-metrics.ts";
import { createPackCache } from "./packs/pack-cache.ts";
import { createPacks } from "./packs/create-packs.ts";
import { createPrinter } from "./print/printer.ts";
import { loadReceiptKey } from "./receipt-key.ts";
import { createReceipts } from "./receipts.ts";
import { loadSitePages } from "./site-pages.ts";
import { explainStartFault } from "./start-fault.ts";
import { reloadCatalogue, reloadOnSignal } from "./reload-on-signal.ts";
import { openStore } from "./store/open-store.ts";
import { stopOnSignal } from "./stop-on-signal.ts";

const HOME = resolve(import.meta.dirname, "..");
const OWN_ACCOUNT_ONLY = 0o077;

async function start(): Promise<void> {
  const parsed = parseConfiguration(env, HOME);
  if (parsed.kind === "faults") return giveUp(parsed.faults);
  const { configuration } = parsed;
  try {
    const log = pino({ level: configuration.logLevel, base: null });
    const { catalogue, ...others } = await open(configuration, log);
    const deps: Deps = { catalogue, ...others };
    report(deps);
    const app = createApp(deps);
    const { server, url } = await listen(app, configuration);
    stopOnSignal({ server, ...deps });
    await operate(deps, configuration);
    reloadOnSignal(catalogue, log);
    // Set by `npm run dev` alone: in production the operator says when the disk is in a state to be read.
    if (env["WATCH_FORMS"] === "1") watchCatalogue(configuration.formsDir, () => void reloadCatalogue(catalogue, log));
    log.info({ url, revisions: deps.catalogue.definitions.length }, `ready at ${url}`);
    // The log is for programs; whoever started this by hand wants the address.
    if (stderr.isTTY) stderr.write(`\n  Ready: open ${url}\n\n`);
  } catch (error) {
    giveUp([explainStartFault(error, configuration)]);
  }
}

function random(count: number): Uint8Array {
  return randomBytes(count);
}

async function open(configuration: Configuration, log: Logger): Promise<Deps & { catalogue: LivingCatalogue }> {
  const { dataDir, formsDir, siteDir, publicUrl, receiptKey, callsPerMinute, trustedHops } = configuration;
  // The folder may be there already and open to others; what is made in it is not.
  process.umask(OWN_ACCOUNT_ONLY);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const key = receiptKey === undefined ? loadReceiptKey(dataDir, random) : Buffer.from(receiptKey);
  const [loaded, page, site, store] = await Promise.all([
    loadCatalogue(formsDir),
    loadPageFiles(resolve(HOME, "dist")),
    loadSitePages(siteDir),
    openStore(configuration),
  ]);
  const printer = createPrinter();
  process.once("exit", () => printer.close());
  return {
    catalogue: createLivingCatalogue(formsDir, loaded),
    packs: createPacks(createPackCache(resolve(dataDir, "cache", "packs"))),
    store,
    receipts: createReceipts(key),
    clock: () => new Date(),
    random,
    log,
    page,
    printer,
    site,
    publicUrl,
    condition: createCondition(dataDir, configuration.leastFreeMegabytes),
    limits: { rateLimit: createRateLimit(callsPerMinute, () => performance.now()), trustedHops },
    metrics: createMetrics(),
  };
}

/** What goes on beside answering: deleting what is due, and telling how things are. */
async function operate({ store, log, clock, metrics }: Deps, { retentionDays: days, metricsPort }: Configuration) {
  const retention = createRetention({ store, days, clock, steadyClock: () => performance.now(), log });
  keepRunning(retention, { days, log });
  if (metrics !== undefined && metricsPort !== undefined) await serveMetrics(metrics, { port: metricsPort, store });
}

/** Tells the operator what does not keep the server from running, but should not stay so. */
function report({ catalogue, page, site, log }: Deps): void {
  for (const problem of catalogue.problems) log.error(problem, `left out: ${describeProblem(problem)}`);
  if (catalogue.definitions.length === 0) log.error("no form could be loaded: put one into schemas/ and ui-schemas/");
  if (page.find("/index.html") === undefined) log.warn("the page is not built: run npm run build");
  if (site.placeholders.length > 0) {
    log.warn(
      { pages: site.placeholders },
      "placeholders are shown: write these pages and name their folder in SITE_DIR",
    );
  }
}

function giveUp(sentences: readonly string[]): void {
  for (const sentence of sentences) stderr.write(`${sentence}\n`);
  exit(1);
}

await start();
