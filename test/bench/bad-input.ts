/**
 * `npm run bench -- bad-input`: how long the page is held up by input nobody expects. For each step, from the press to a
 * quiet page, the longest task of the main thread (wall clock, as the browser's Long Tasks API tells it).
 */
import type { Browser, Locator, Page } from "playwright-core";

import { isArray, isObject, type Json } from "../../src/form/json.ts";
import { valueAt } from "../../src/form/pointer.ts";
import { launchChromium } from "../page/chromium.ts";
import { withEmployees, type RowKind } from "../page/support/answers.ts";
import { copyRevision, DATE, FORM, makeFolder } from "../page/support/form-folders.ts";
import { openState } from "../page/support/open-state.ts";
import { paste } from "../page/support/paste.ts";
import { startServer } from "../page/support/start-server.ts";
import { openCpuClock, type CpuClock } from "./cpu.ts";
import { spread } from "./figures.ts";

const TIMES = 3;

/** What the issue names; in number fields as well as in names. */
const TEXTS: Readonly<Record<string, string>> = {
  "10,000 characters": "ab".repeat(5_000),
  "marks of direction": "\u200Fab\u202Eab".repeat(20),
  "zero-width characters": "a\u200Bb\u200D".repeat(20),
  emoji: "a\u{1F600}b\u{1F468}\u200D\u{1F469}".repeat(20),
  "control characters": "a\u0007b\u001B".repeat(20),
  "10,000 marks of direction": "\u200F".repeat(10_000),
  "10,000 emoji": "\u{1F600}".repeat(10_000),
};

const FIELDS: readonly { readonly hash: string; readonly name: string }[] = [
  { hash: "#schritt-1", name: "Name" },
  { hash: "#schritt-1", name: "Vorname" },
  { hash: "#schritt-3", name: "BSNR" },
  { hash: "#schritt-3", name: "LANR, Zeile 1" },
  { hash: "#schritt-3", name: "Name, Zeile 1" },
];

export async function run(): Promise<void> {
  const forms = makeFolder();
  copyRevision(forms, { form: FORM, date: DATE });
  const [server, browser] = await Promise.all([startServer(forms), launchChromium()]);
  console.log(`longest task per step in ms, median [least–most] of ${TIMES}; 0: none of 50 ms or more; limit 200\n`);
  const steps = new Map<string, number[]>();
  for (let time = 0; time < TIMES; time++) {
    // One after the other: two pages at once would slow each other down.
    // oxlint-disable-next-line no-await-in-loop
    await measureOnce(browser, server.url, (step, longest) => steps.set(step, [...(steps.get(step) ?? []), longest]));
    process.stderr.write(".");
  }
  console.log("");
  for (const [step, longest] of steps) console.log(`${step.padEnd(60)} ${spread(longest)}`);
  await browser.close();
  await server.stop();
}

type Report = (step: string, longest: number) => void;

/** Every step once, each from a page of its own. */
async function measureOnce(browser: Browser, url: string, report: Report): Promise<void> {
  const open = (hash: string, answers: Json): Promise<Watched> => openWatched(browser, { url, hash, answers });
  for (const { hash, name } of FIELDS) {
    for (const [kind, text] of Object.entries(TEXTS)) {
      // oxlint-disable-next-line no-await-in-loop
      const { page, longestOf } = await open(hash, withEmployees(1));
      const field = page.getByRole("textbox", { name, exact: true });
      // oxlint-disable-next-line no-await-in-loop
      const entered = await longestOf(() => replaceText(page, field, text));
      // oxlint-disable-next-line no-await-in-loop
      const left = await longestOf(() => page.keyboard.press("Tab"));
      report(`${kind} into ${name}`, Math.max(entered, left));
      // oxlint-disable-next-line no-await-in-loop
      await page.context().close();
    }
  }
  const blocks = { "494 right rows": rowsOf("right"), "494 faulty rows": rowsOf("faulty"), ...HOPELESS };
  for (const [kind, block] of Object.entries(blocks)) {
    // oxlint-disable-next-line no-await-in-loop
    const { page, longestOf } = await open("#schritt-3", withEmployees(1));
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole("textbox", { name: "LANR, Zeile 1" }).focus();
    // oxlint-disable-next-line no-await-in-loop
    report(`${kind} pasted`, await longestOf(() => paste(page, block)));
    const take = page.getByRole("dialog").getByRole("button", { name: /übernehmen/i });
    // oxlint-disable-next-line no-await-in-loop
    if ((await take.count()) > 0) {
      // oxlint-disable-next-line no-await-in-loop
      report(`${kind} taken over`, await longestOf(() => take.click()));
      // oxlint-disable-next-line no-await-in-loop
      report(`${kind}: going on`, await longestOf(() => page.locator(".actions .primary").click()));
    }
    // oxlint-disable-next-line no-await-in-loop
    await page.context().close();
  }
}

const HOPELESS: Readonly<Record<string, string>> = {
  "2,000 rows": "123456601\tMüller\tAnna\tx\n".repeat(2_000),
  "1 MB of prose": "Sehr geehrte Damen und Herren, anbei die Liste.\n".repeat(20_000),
};

function rowsOf(kind: RowKind): string {
  const people = valueAt(withEmployees(494, kind), "/zusatzblaetter/0/angestellte");
  const lines = isArray(people) ? people.filter(isObject) : [];
  return lines.map(({ lanr, name, vorname = "" }) => [lanr, name, vorname, "x", "", ""].join("\t")).join("\n");
}

interface Watched {
  readonly page: Page;
  /** The longest task from the act until the page is quiet. */
  readonly longestOf: (act: () => Promise<unknown>) => Promise<number>;
}

interface Opening {
  readonly url: string;
  readonly hash: string;
  readonly answers: Json;
}

async function openWatched(browser: Browser, { url, hash, answers }: Opening): Promise<Watched> {
  const context = await browser.newContext({ locale: "de-DE", viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { longTasks: seen });
    const watch = new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration)));
    watch.observe({ type: "longtask" });
  });
  await openState(page, { url, form: FORM }, { name: "", hash, answers: isObject(answers) ? answers : {} });
  const clock: CpuClock = await openCpuClock(page);
  return {
    page,
    async longestOf(act) {
      await clock.settled();
      await takeLongest(page);
      await act();
      await clock.settled();
      return takeLongest(page);
    },
  };
}

/** The longest task since it was last asked for. */
function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const seen: unknown = Reflect.get(window, "longTasks");
    return Array.isArray(seen) ? Math.max(0, ...seen.splice(0).map(Number)) : 0;
  });
}

async function replaceText(page: Page, field: Locator, text: string): Promise<void> {
  await field.selectText();
  await page.keyboard.insertText(text);
}
