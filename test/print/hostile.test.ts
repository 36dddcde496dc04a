import { afterAll, describe, expect, it } from "vitest";

import { createPrinter } from "../../server/print/printer.ts";
import { printPaper } from "./print.ts";
import { application, withLayout } from "./revisions.ts";

const printer = createPrinter({ limit: 2_000 });
afterAll(() => printer.close());

const HEAD = '#import "/lib/form.typ": *\n#show: paper\n= Titel\n';

async function diagnose(layout: string) {
  const outcome = await printer.print({ revision: withLayout(layout), answers: {} });
  if (outcome.kind !== "template-error") throw new Error(`printed: ${outcome.kind}`);
  return outcome.diagnostics;
}

describe("a layout that", () => {
  it.each([
    ["reads a file of the machine", `${HEAD}#read("/etc/passwd")`],
    ["climbs out of its folder", `${HEAD}#read("../../../../etc/passwd")`],
    ["shows a file of the machine as an image", `${HEAD}#image("/etc/passwd", alt: "x")`],
    ["loads from an address", `${HEAD}#image("https://example.org/x.svg", alt: "x")`],
    ["reads another revision's layout", `${HEAD}#read("/other/print.typ")`],
    [
      "hides a file in a drawing",
      `${HEAD}#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='file:///etc/passwd' width='9' height='9'/></svg>"), alt: "x", format: "svg")`,
    ],
    ["loops for ever", `${HEAD}#while true { }`],
    ["calls itself for ever", `${HEAD}#let f(x) = f(x)\n#f(1)`],
    ["counts very far", `${HEAD}#for i in range(100000) { for j in range(100000) { let x = i * j } }`],
    ["loads a package", '#import "@preview/tablex:0.0.9": *'],
    ["loads a local package", '#import "@local/tablex:0.0.9": *'],
    ["hides the name of a package", '#import ("@pre" + "view/tablex:0.0.9"): *'],
    ["hides the name of a local package", '#import ("@lo" + "cal/tablex:0.0.9"): *'],
    ["runs text as code", `${HEAD}#eval("1 + 1")`],
    ["loads a plugin", `${HEAD}#plugin("x.wasm")`],
    ["nests absurdly", `${HEAD}#${"(".repeat(20_000)}1${")".repeat(20_000)}`],
  ])("%s does not print, and the next print does", async (_, layout) => {
    expect(await diagnose(layout)).not.toEqual([]);
    await printPaper(printer, { revision: application, answers: {} });
  });
});

describe("an editor's slip", () => {
  it("is told with file, line and column", async () => {
    expect(await diagnose(`${HEAD}#foo(2)`)).toMatchObject([
      { severity: "error", message: "unknown variable: foo", file: "print.typ", line: 4, column: 2 },
    ]);
  });

  it("that the typesetter only warns about is an error too", async () => {
    expect(await diagnose(`${HEAD}#text(font: "Nirgends")[x]`)).toMatchObject([
      { severity: "warning", file: "print.typ", line: 4 },
    ]);
  });

  it("that makes the paper inaccessible is told with the exporter's words", async () => {
    const drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
    const [diagnostic] = await diagnose(`${HEAD}#image(bytes("${drawing}"), format: "svg")`);
    expect(diagnostic?.message).toBe("PDF/UA-1 error: missing alt text");
    expect(diagnostic?.hints).not.toEqual([]);
  });

  it("is refused before the compiler sees it when it names a package, with its place", async () => {
    expect(await diagnose('x\n #import "@preview/x:1.0.0"')).toMatchObject([
      { message: "a layout loads no packages (@preview)", file: "print.typ", line: 2, column: 11 },
    ]);
  });
});
