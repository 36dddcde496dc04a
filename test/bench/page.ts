/**
 * `npm run bench -- page`: what the page costs a browser, beside stock JSON Forms + Material drawing the same form in
 * the same run. CPU is main-thread time until the page is quiet again, debounced work included.
 */
import { gzipSync } from "node:zlib";

import type { Browser, Page } from "playwright-core";

import { launchChromium } from "../page/chromium.ts";
import { withEmployees, type RowKind } from "../page/support/answers.ts";
import { copyRevision, DATE, FORM, makeFolder } from "../page/support/form-folders.ts";
import { openState } from "../page/support/open-state.ts";
import { startServer } from "../page/support/start-server.ts";
import { median, openCpuClock, type CpuClock } from "./cpu.ts";
import { serveStockPage } from "./stock-page.ts";

const TIMES = 9;
/** A shared machine has slow minutes: what is compared is measured in turn, a third of the times at once. */
const ROUNDS = 3;

/** One of the two pages that are compared. */
interface Contestant {
  readonly start: string;
  readonly firstField: string;
  readonly openRows: (page: Page, count: number, kind: RowKind) => Promise<void>;
  /** Selectors of every row's number and of every row's first box to tick. */
  readonly text: string;
  readonly box: string;
}

export async function run(): Promise<void> {
  const forms = makeFolder();
  copyRevision(forms, { form: FORM, date: DATE });
  const [server, stock, browser] = await Promise.all([startServer(forms), serveStockPage(), launchChromium()]);
  const ours = describeOurs(server.url);
  const theirs = describeStock(stock.url);

  console.log(`median of ${TIMES}; CPU: main thread, ms\n`);
  console.log(row("", "Vordruck", "JSON Forms + Material", "ratio", "limit"));
  print("first load, gzip kB", await measureBytes(browser, ours), await measureBytes(browser, theirs), "0.40");
  const nothing = { start: `${stock.url}/empty.html`, firstField: "body" };
  const [empty = 0, ourLoad = 0, theirLoad = 0] = await measureLoads(browser, [nothing, ours, theirs]);
  print("first load, CPU", ourLoad, theirLoad, "0.40");
  console.log(row("of that an empty page", empty.toFixed(1), empty.toFixed(1), "", ""));
  print("first load, CPU beyond that", ourLoad - empty, theirLoad - empty, "");
  const theirRows = await measureAll(browser, theirs, [5, 200]);
  const ourRows = await measureAll(browser, ours, [5, 500, 200]);
  for (const [name, { key, toggle }] of ourRows) {
    const other = theirRows.get(name);
    const limit = name === "200 faulty" ? "0.10, 16 ms" : "";
    print(`key, ${name} rows`, key, other?.key, limit);
    print(`toggle, ${name} rows`, toggle, other?.toggle, limit);
  }
  for (const kind of ["right", "faulty"]) {
    const [few, many] = [ourRows.get(`5 ${kind}`), ourRows.get(`500 ${kind}`)];
    if (few === undefined || many === undefined) continue;
    console.log(
      row(
        `500 rows : 5 rows, ${kind}`,
        `key ${ratio(many.key, few.key)}`,
        "",
        `toggle ${ratio(many.toggle, few.toggle)}`,
        "2.00",
      ),
    );
  }
  await browser.close();
  stock.stop();
  await server.stop();
}

function describeOurs(url: string): Contestant {
  return {
    start: `${url}/${FORM}`,
    firstField: "input[type=text]",
    openRows: (page, count, kind) =>
      openState(page, { url, form: FORM }, { name: "", hash: "#schritt-3", answers: withEmployees(count, kind) }),
    text: "tbody tr:not(.row-findings) td:nth-of-type(1) input",
    box: "tbody tr:not(.row-findings) td:nth-of-type(4) input",
  };
}

function describeStock(url: string): Contestant {
  return {
    start: `${url}/`,
    firstField: "input[type=text]",
    openRows: async (page, count, kind) => {
      await page.goto(`${url}/?rows=${count}&kind=${kind}`);
      await page.getByRole("tab").last().click();
      await page.locator(".MuiAccordionSummary-root").first().click();
      await page.locator("tbody tr input[type=text]").first().waitFor();
    },
    text: "tbody tr td:nth-of-type(1) input[type=text]",
    box: "tbody tr td:nth-of-type(4) input[type=checkbox]",
  };
}

type Start = Pick<Contestant, "start" | "firstField">;

/** Main-thread CPU of each from an empty cache to a page that is quiet, its first field there. */
async function measureLoads(browser: Browser, starts: readonly Start[]): Promise<readonly number[]> {
  const rounds = await inTurn(TIMES, () => inTurn(starts.length, (index) => measureLoad(browser, starts[index])));
  return starts.map((_, index) => median(rounds.flatMap((round) => round[index] ?? [])));
}

async function measureLoad(browser: Browser, start: Start | undefined): Promise<number> {
  if (start === undefined) return Number.NaN;
  const page = await openTab(browser);
  const clock = await openCpuClock(page);
  await page.goto(start.start);
  // Looked at first and asked afterwards: what playwright runs in the page to find an element is not the page's own.
  const cpu = await clock.settled();
  await page.locator(start.firstField).first().waitFor();
  await page.context().close();
  return cpu;
}

/** Everything fetched until the first field is there, in kB, each file compressed by gzip at its best. */
async function measureBytes(browser: Browser, { start, firstField }: Start): Promise<number> {
  const page = await openTab(browser);
  const bodies: Promise<Buffer>[] = [];
  page.on("response", (response) => void bodies.push(response.body()));
  await page.goto(start, { waitUntil: "networkidle" });
  await page.locator(firstField).first().waitFor();
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  await page.context().close();
  return bytes / 1000;
}

/** A tab with a cache of its own. */
async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  return page;
}

interface Typing {
  readonly key: number;
  readonly toggle: number;
}

async function measureAll(
  browser: Browser,
  contestant: Contestant,
  counts: readonly number[],
): Promise<ReadonlyMap<string, Typing>> {
  const cases = counts.flatMap((count) => (["right", "faulty"] as const).map((kind) => ({ count, kind })));
  const times = new Map(cases.map((rows) => [rows, { key: [] as number[], toggle: [] as number[] }]));
  await inTurn(ROUNDS, async () => {
    for (const [rows, { key, toggle }] of times) {
      // One after the other: two pages at once would slow each other down.
      // oxlint-disable-next-line no-await-in-loop
      const measured = await measureTyping(browser, contestant, rows);
      key.push(...measured.key);
      toggle.push(...measured.toggle);
      process.stderr.write(".");
    }
  });
  return new Map(
    [...times].map(([{ count, kind }, { key, toggle }]) => [
      `${count} ${kind}`,
      { key: median(key), toggle: median(toggle) },
    ]),
  );
}

async function measureTyping(
  browser: Browser,
  { openRows, text, box }: Contestant,
  { count, kind }: { readonly count: number; readonly kind: RowKind },
): Promise<{ readonly key: readonly number[]; readonly toggle: readonly number[] }> {
  const page = await openTab(browser);
  await openRows(page, count, kind);
  // Everything found is said, as after an attempt to go on.
  const next = page.locator(".actions .primary");
  if (kind === "faulty" && (await next.count()) > 0) await next.click();
  const clock = await openCpuClock(page);
  const field = page.locator(text).nth(2);
  await field.click();
  await page.keyboard.press("End");
  await page.keyboard.press("1");
  const key = await costsOf(clock, () => page.keyboard.press("1"));
  await page.locator(box).nth(2).focus();
  const toggle = await costsOf(clock, () => page.keyboard.press("Space"));
  await page.context().close();
  return { key, toggle };
}

async function costsOf(clock: CpuClock, act: () => Promise<void>): Promise<readonly number[]> {
  await clock.settled();
  return inTurn(TIMES / ROUNDS, async () => {
    const before = await clock.now();
    await act();
    return (await clock.settled()) - before;
  });
}

async function inTurn<T>(count: number, act: (number: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (let number = 0; number < count; number++) results.push(await act(number));
  return results;
}

function print(name: string, ours: number, theirs: number | undefined, limit: string): void {
  const other = theirs === undefined ? "" : theirs.toFixed(1);
  console.log(row(name, ours.toFixed(1), other, theirs === undefined ? "" : ratio(ours, theirs), limit));
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2);
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(30) + cells.map((cell) => cell.padStart(cell.length > 12 ? 24 : 16)).join("");
}
