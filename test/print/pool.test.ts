import { readFileSync } from "node:fs";

import { describe, expect, it, onTestFinished } from "vitest";

import type { PoolOptions } from "../../server/print/pool.ts";
import { createPrinter } from "../../server/print/printer.ts";
import { printPaper } from "./print.ts";
import { application, applicationFor, withLayout } from "./revisions.ts";

function open(options: PoolOptions) {
  const printer = createPrinter(options);
  onTestFinished(() => printer.close());
  const print = () => printer.print({ revision: application, answers: applicationFor(1) });
  return { printer, print };
}

const SLOW = "#for i in range(100000) { for j in range(100000) { let x = i * j } }";

describe("the printing processes", () => {
  it("do not run before the first print", async () => {
    const { printer, print } = open({ size: 1 });
    expect(printer.pids()).toEqual([]);
    await print();
    expect(printer.pids()).toHaveLength(1);
  });

  it("are as many as allowed when prints come together, and print them all", async () => {
    const { printer, print } = open({ size: 2 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, print));
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => "pdf"));
    expect(printer.pids()).toHaveLength(2);
  });

  it("refuse what the queue cannot hold, and take the next one afterwards", async () => {
    const { print } = open({ size: 1, queue: 2 });
    const outcomes = await Promise.all(Array.from({ length: 4 }, print));
    expect(outcomes.map(({ kind }) => kind)).toEqual(["pdf", "pdf", "pdf", "busy"]);
    expect((await print()).kind).toBe("pdf");
  });

  it("are replaced when they are killed, in the middle of a print too", async () => {
    const { printer, print } = open({ size: 1 });
    await print();
    const [before = 0] = printer.pids();
    const running = print();
    process.kill(before, "SIGKILL");
    expect((await running).kind).toBe("pdf");
    expect(printer.pids()).not.toContain(before);
  });

  it("are killed with a print that takes too long, while others wait unharmed", async () => {
    const { printer, print } = open({ size: 1, limit: 1_000 });
    const slow = printer.print({ revision: withLayout(SLOW), answers: {} });
    const next = print();
    expect(await slow).toMatchObject({ kind: "template-error", diagnostics: [{ severity: "error" }] });
    expect((await next).kind).toBe("pdf");
  });

  it("are replaced after their lifetime", async () => {
    const { printer, print } = open({ size: 1, lifetime: 2 });
    await print();
    const first = printer.pids();
    await print();
    await print();
    expect(printer.pids()).not.toEqual(first);
  });

  it.runIf(process.platform === "linux")("are ended before the server when memory runs out", async () => {
    const { printer, print } = open({ size: 1 });
    await print();
    const [pid = 0] = printer.pids();
    expect(readFileSync(`/proc/${pid}/oom_score_adj`, "utf8").trim()).toBe("1000");
  });

  it("of the WASM compiler are replaced after 100 prints, since it never gives memory back", async () => {
    const { printer } = open({ size: 1, wasm: true, limit: 30_000 });
    const printEmpty = () =>
      printer.print({ revision: withLayout('#import "/lib/form.typ": *\n#show: paper\n= T'), answers: {} });
    const printAll = (count: number) => Promise.all(Array.from({ length: count }, printEmpty));
    await printAll(50);
    const first = printer.pids();
    await printAll(49);
    expect(printer.pids()).toEqual(first);
    await printAll(2);
    expect(printer.pids()).not.toEqual(first);
  });

  it("are gone after closing, and nothing is printed any more", async () => {
    const { printer, print } = open({ size: 1 });
    await print();
    printer.close();
    expect((await print()).kind).toBe("busy");
  });

  it("print with the WASM compiler where there is no native one", async () => {
    const { printer } = open({ size: 1, wasm: true, limit: 30_000 });
    const paper = await printPaper(printer, { revision: application, answers: applicationFor(6) }, { claimsUa: false });
    expect(paper.pages).toHaveLength(6);
    const faulty = await printer.print({ revision: withLayout("#show: it => it\n #foo()"), answers: {} });
    expect(faulty).toMatchObject({ kind: "template-error", diagnostics: [{ file: "print.typ", line: 2, column: 3 }] });
  });
});
