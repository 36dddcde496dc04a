import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setImmediate as turn } from "node:timers/promises";

import { createPrinter, type Printer } from "../../server/print/printer.ts";
import type { JsonObject } from "../../src/form/json.ts";
import { application } from "../print/revisions.ts";

/** An application of which no value was printed before, so that no cache answers. */
function fresh(people: number, number: number): JsonObject {
  const rows = Array.from({ length: people }, (_, index) => ({
    lanr: String(100_000_000 + number * 1_000 + index),
    name: `Müller-Lüdenscheidt ${number}/${index}`,
    vorname: `Anna-Lena ${index}/${number}`,
    rechte: { abrechnung: index % 2 === 0, dokumentePraxis: index % 3 === 0, dokumenteArzt: true },
  }));
  return {
    antragsteller: { name: `Muster Nummer ${number}`, vorname: `Erika ${number}` },
    zusatzblaetter: [{ bsnr: String(960_000_000 + number), angestellte: rows }],
  };
}

async function timePrint(printer: Printer, people: number, number: number): Promise<number> {
  const start = performance.now();
  const outcome = await printer.print({ revision: application, answers: fresh(people, number) });
  if (outcome.kind !== "pdf") throw new Error(`not printed: ${JSON.stringify(outcome)}`);
  return performance.now() - start;
}

async function inTurn(count: number, make: (number: number) => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  // One after the other: that is what is measured.
  // oxlint-disable-next-line no-await-in-loop
  for (let number = 0; number < count; number++) times.push(await make(number));
  return times;
}

function describe(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms (p10 ${at(0.1)}, p90 ${at(0.9)}, n=${times.length})`;
}

/** Resident memory of the processes in kB, where the system tells (`/proc`). */
async function residentOf(pids: readonly number[]): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/status`, "utf8").catch(() => "")));
  return texts.reduce((sum, text) => sum + Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0), 0);
}

/** Milliseconds of processor time the processes have used, where the system tells (`/proc`, in hundredths of a second). */
async function processorTimeOf(pids: readonly number[]): Promise<number> {
  const { readFile } = await import("node:fs/promises");
  const texts = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  const fields = texts.map((text) => text.slice(text.lastIndexOf(")") + 2).split(" "));
  return fields.reduce((sum, its) => sum + 10 * (Number(its[11] ?? 0) + Number(its[12] ?? 0)), 0);
}

/** Prints of 4 and 202 pages, 20 callers at once, the event loop meanwhile, and memory over 1,000 prints. */
export async function run(): Promise<void> {
  const printer = createPrinter({ size: 1 });
  console.log(`first print, process and compiler started   ${(await timePrint(printer, 5, -1)).toFixed(0)} ms`);
  await inTurn(20, (number) => timePrint(printer, 5, number));
  const before = await processorTimeOf(printer.pids());
  const short = await inTurn(180, (number) => timePrint(printer, 5, 100 + number));
  const used = ((await processorTimeOf(printer.pids())) - before) / short.length;
  console.log(`4 pages with two codes, warm                ${describe(short)}`);
  console.log(`processor time of such a print              ${used.toFixed(1)} ms`);
  const early = await residentOf(printer.pids());
  console.log(
    `202 pages                                   ${describe(await inTurn(5, (n) => timePrint(printer, 500, n)))}`,
  );
  printer.close();

  const long = createPrinter({ size: 1, lifetime: 2_000 });
  await inTurn(200, (number) => timePrint(long, 5, number));
  const after200 = await residentOf(long.pids());
  await inTurn(800, (number) => timePrint(long, 5, 1_000 + number));
  const after1000 = await residentOf(long.pids());
  console.log(
    `memory after 200 / 1,000 prints             ${mb(after200)} / ${mb(after1000)} MB, ratio ${(after1000 / after200).toFixed(2)}`,
  );
  console.log(`memory of a process after 200 short prints  ${mb(early)} MB`);
  long.close();

  await measureTogether();
}

function mb(kilobytes: number): string {
  return (kilobytes / 1024).toFixed(0);
}

async function measureTogether(): Promise<void> {
  const printer = createPrinter();
  await timePrint(printer, 5, 0);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const callers = Array.from({ length: 20 }, (_, caller) =>
    inTurn(10, async (number) => {
      await turn();
      return timePrint(printer, 5, caller * 100 + number);
    }),
  );
  const times = (await Promise.all(callers)).flat();
  const seconds = (performance.now() - start) / 1000;
  delay.disable();
  console.log(
    `20 callers at once                          ${describe(times)}, ${(times.length / seconds).toFixed(0)} prints/s, no error`,
  );
  console.log(
    `event loop delay meanwhile                  p50 ${ms(delay.percentile(50))}, p99 ${ms(delay.percentile(99))} ms`,
  );
  printer.close();
}

function ms(nanoseconds: number): string {
  return (nanoseconds / 1e6).toFixed(1);
}
