import { describe, expect, test } from "vitest";

import { decodeText, isBinary } from "../../src/form/decode-text.ts";
import type { TableColumn } from "../../src/form/match-columns.ts";
import { isObject } from "../../src/form/json.ts";
import { readBlock } from "../../src/form/read-block.ts";

const COLUMNS: readonly TableColumn[] = [
  { member: "/code", label: "Code", schema: { type: "string", normalize: "digits" } },
  { member: "/last", label: "Last name", schema: { type: "string", normalize: "name" } },
  { member: "/first", label: "First name", schema: { type: "string", normalize: "name" } },
  { member: "/may/read", label: "May read all documents of the house", schema: { type: "boolean" } },
  { member: "/may/write", label: "May write", schema: { type: "boolean" } },
];
const TARGET = { columns: COLUMNS, initial: {}, most: 500 };
const read = (text: string) => readBlock(text, TARGET);
const itemsOf = (text: string) => {
  const block = read(text);
  return block.kind === "rows" ? block.items : block.kind;
};

const ANNA = { code: "123 456", last: "Adam", first: "Anna", may: { read: true } };
const BODO = { code: "234-567", last: "Beck", first: "Bodo", may: { write: true } };

describe("a block of rows", () => {
  test.each<[string, string]>([
    ["from a spreadsheet", "123 456\tAdam\tAnna\tx\t\n234-567\tBeck\tBodo\t\tx"],
    ["with line ends of Windows and one at the end", "123 456\tAdam\tAnna\tX\t\r\n234-567\tBeck\tBodo\t\tja\r\n"],
    ["from a CSV file", "123 456;Adam;Anna;1;0\n234-567;Beck;Bodo;n;1"],
    ["with commas", "123 456,Adam,Anna,wahr,falsch\n234-567,Beck,Bodo,,true"],
    ["in quotes", '"123 456";"Adam";"Anna";"✓";""\n"234-567";"Beck";"Bodo";"";"✓"'],
    ["with a head", "Code\tLast name\tFirst name\tread\tMay write\n123 456\tAdam\tAnna\tx\t\n234-567\tBeck\tBodo\t\tx"],
    ["with a head in words of its own", "Nummer;N;V;A;B\n123 456;Adam;Anna;x;\n234-567;Beck;Bodo;;x"],
    [
      "with a head of another order",
      "May write;First name;Last name;Code;read\n;Anna;Adam;123 456;x\nx;Bodo;Beck;234-567;",
    ],
    [
      "with a head that names part of a label",
      "Code;Last name;First name;all documents;write\n123 456;Adam;Anna;x;\n234-567;Beck;Bodo;;x",
    ],
    ["with both names in one cell", "123 456\tAdam, Anna\tx\t\n234-567\tBeck, Bodo\t\tx"],
    [
      "with both names under a head of other words",
      "Code;Person;read;write\n123 456;Adam, Anna;x;\n234-567;Beck, Bodo;;x",
    ],
    [
      "with both names under one head",
      "Code;Last name, First name;read;write\n123 456;Adam, Anna;x;\n234-567;Beck, Bodo;;x",
    ],
    ["with empty rows between", "123 456\tAdam\tAnna\tx\t\n\t\t\t\t\n\n234-567\tBeck\tBodo\t\tx"],
  ])("%s fills the columns of the table", (_, text) => {
    expect(itemsOf(text)).toEqual([ANNA, BODO]);
  });

  describe("a number under a head of other words", () => {
    const code = { member: "/code", label: "Code", schema: { type: "string", normalize: "digits", maxLength: 6 } };
    const columns = [code, ...COLUMNS.slice(1)];
    const codesIn = (text: string) => {
      const block = readBlock(text, { ...TARGET, columns });
      return block.kind === "rows"
        ? block.items.map((item) => (isObject(item) ? item["code"] : undefined))
        : block.kind;
    };

    test.each<[string, string, readonly (string | undefined)[]]>([
      [
        "is found by its digits",
        "Nr.;Last name;First name\n123 456;Adam;Anna\n234567;Beck;Bodo",
        ["123 456", "234567"],
      ],
      [
        "is not taken with fewer digits",
        "Nr.;Last name;First name\n12345;Adam;Anna\n234567;Beck;Bodo",
        [undefined, undefined],
      ],
      ["is not taken with more", "Nr.;Last name;First name\n1234567;Adam;Anna", [undefined]],
      ["is asked for where two could be meant", "Nr.;Mail;Last name;First name\n123456;654321;Adam;Anna", [undefined]],
    ])("%s", (_, text, expected) => {
      expect(codesIn(text)).toEqual(expected);
    });
  });

  describe("without a head and in another order than the table's", () => {
    const columns = [
      { member: "/code", label: "Code", schema: { type: "string", normalize: "digits", maxLength: 6 } },
      ...COLUMNS.slice(1),
    ];
    const around = [{ member: "/site", label: "Site", schema: { type: "string", normalize: "digits", maxLength: 6 } }];
    const blockOf = (text: string) => readBlock(text, { ...TARGET, columns, around });

    test("numbers are found by their digits, ticks by their signs, and names where none is left over", () => {
      expect(blockOf("Adam\tAnna\t123 456\t\tx\nBeck\tBodo\t234567\tx\t")).toMatchObject({
        hasHead: false,
        items: [
          { code: "123 456", last: "Adam", first: "Anna", may: { write: true } },
          { code: "234567", last: "Beck", first: "Bodo", may: { read: true } },
        ],
        around: [{}, {}],
      });
    });

    test("a number too short or too long is found all the same, and what differs from row to row is the rows' own", () => {
      expect(blockOf("Anna\tAdam\t654321\t12345\nBodo\tBeck\t654321\t2345678")).toMatchObject({
        isGuessed: true,
        items: [
          { code: "12345", last: "Anna", first: "Adam" },
          { code: "2345678", last: "Bodo", first: "Beck" },
        ],
        around: [{ "/site": "654321" }, { "/site": "654321" }],
      });
    });

    test("names are left to who pasted them where there are more words than names", () => {
      expect(blockOf("Dr.\tAnna\tAdam\t123456\t654321\tx\t")).toMatchObject({
        items: [{ code: "123456", may: { read: true } }],
        around: [{ "/site": "654321" }],
      });
    });

    test.each<[string, string]>([
      ["rows that are counted", "1\tAdam\tAnna\t123456\tx\t\n2\tBeck\tBodo\t234567\t\tx"],
      ["names that a comma parts", "Adam, Anna\t123456\tx\t\nBeck, Bodo\t234567\t\tx"],
    ])("%s keep nobody from finding the names", (_, text) => {
      expect(blockOf(text)).toMatchObject({
        isGuessed: true,
        items: [
          { code: "123456", last: "Adam", first: "Anna", may: { read: true } },
          { code: "234567", last: "Beck", first: "Bodo", may: { write: true } },
        ],
      });
    });

    test.each<[string, string, object]>([
      ["a column in which nobody has a tick keeps its place", "Adam\tAnna\t123456\t\tx", { may: { write: true } }],
      ["one column of ticks for two boxes is left to who pasted them", "Adam\tAnna\t123456\tx", {}],
      ["so are three for two", "Adam\tAnna\t123456\t\tx\t", {}],
    ])("%s", (_, text, may) => {
      expect(blockOf(text)).toMatchObject({ isGuessed: true });
      expect(blockOf(text)).toHaveProperty("items", [{ code: "123456", last: "Adam", first: "Anna", ...may }]);
    });
  });

  describe("what the table as a whole belongs to", () => {
    const around = [{ member: "/site", label: "Site no", schema: { type: "string", normalize: "digits" } }];
    const blockOf = (text: string) => readBlock(text, { ...TARGET, around });

    test("is read beside the rows under a head that names it", () => {
      expect(blockOf("Code;Last name;Site no\n1;Adam;94 1\n2;Beck;")).toMatchObject({
        items: [
          { code: "1", last: "Adam" },
          { code: "2", last: "Beck" },
        ],
        around: [{ "/site": "94 1" }, {}],
        ignored: [],
        placing: new Map([
          ["/code", 0],
          ["/last", 1],
          ["/site", 2],
        ]),
      });
    });

    test("is found by its digits under any head, where it is the same in several rows and no other column could be it", () => {
      const site = { member: "/site", label: "Site no", schema: { type: "string", normalize: "digits", maxLength: 6 } };
      const read = (text: string) => readBlock(text, { ...TARGET, around: [site] });
      const told = { around: [{ "/site": "941234" }, { "/site": "941234" }], ignored: [] };
      expect(read("House;Code;Last name\n941234;1;Adam\n941234;2;Beck")).toMatchObject(told);
      expect(read("Phone;Code;Last name\n941234;1;Adam\n941235;2;Beck")).toMatchObject({ ignored: ["Phone"] });
      expect(read("House;Other;Code;Last name\n941234;941234;1;Adam\n941234;941234;2;Beck")).toMatchObject({
        ignored: ["House", "Other"],
      });
    });

    test("takes no column from the rows, and a box none that holds numbers", () => {
      expect(blockOf("Code;Last name;write\n1;Adam;94")).toMatchObject({ items: [{ code: "1", last: "Adam" }] });
      expect(blockOf("Code;Last name\n1;Adam")).toMatchObject({ around: [{}] });
    });
  });

  test.each<[string, string]>([
    ["longer words than ours", "Code-Nr.;Family last name;First name;read;write"],
    ["shorter words than ours", "Code;Last name;First name;May read docum.;May write"],
    ["how a box is answered", "Code;Last name;First name;May read all documents (ja/nein);May write J/N"],
    ["a long word of one label alone", "Code;Last name;First name;Has documents;May write"],
    ["a second name that is alike", "Code;Last name;First name;read;write;Other code"],
    ["many columns that we have not", "Code;Last name;First name;read;write;Street;Town;Phone;Mail;Born;Since;Room"],
  ])("a head with %s is understood", (_, head) => {
    expect(itemsOf(`${head}\n123 456;Adam;Anna;x;;z;z\n234-567;Beck;Bodo;;x;z;z`)).toEqual([ANNA, BODO]);
  });

  test("a head that may mean two columns is left to who pasted it", () => {
    const text = "Code;My last name;Your last name;First name\n1;Adam;Beck;Anna";
    const block = read(text);
    expect(block).toMatchObject({ ignored: ["My last name", "Your last name"], items: [{ code: "1", first: "Anna" }] });
    const placing = new Map([...(block.kind === "rows" ? block.placing : []), ["/last", 2] as const]);
    expect(readBlock(text, { ...TARGET, placing })).toMatchObject({
      ignored: ["My last name"],
      items: [{ code: "1", last: "Beck", first: "Anna" }],
    });
  });

  test("names that a comma parts are left to who pasted them where two columns have commas", () => {
    const text = "Code;Person;Town;read\n1;Adam, Anna;Au, Bad;x";
    expect(read(text)).toMatchObject({ items: [{ code: "1" }], ignored: ["Person", "Town"] });
    const taken = "Code;Last name;Town;read\n1;Adam;Au, Bad;x";
    expect(read(taken)).toMatchObject({ items: [{ code: "1", last: "Adam" }], ignored: ["Town"] });
  });

  test("what somebody placed counts more than head and order, and two columns may share a cell", () => {
    const placing = new Map([
      ["/code", 2],
      ["/last", 0],
      ["/first", 0],
    ]);
    expect(readBlock("Adam, Anna\t7\t123 456", { ...TARGET, placing })).toMatchObject({
      items: [{ code: "123 456", last: "Adam", first: "Anna" }],
      beyond: 0,
    });
  });

  test("tells what each of its columns holds and where it goes", () => {
    expect(read("Code;Shoe size;Last name\n;42;Adam\n7;43;Beck")).toMatchObject({
      sources: [
        { head: "Code", sample: "7" },
        { head: "Shoe size", sample: "42" },
        { head: "Last name", sample: "Adam" },
      ],
      placing: new Map([
        ["/code", 0],
        ["/last", 2],
      ]),
    });
  });

  test("keeps line breaks, separators and quotes that stand in a cell", () => {
    expect(itemsOf('1;"A;d\nam";"An""na"')).toEqual([{ code: "1", last: "A;d\nam", first: 'An"na' }]);
  });

  test("may begin in a later column when no head tells", () => {
    const block = readBlock("Adam\tAnna\nBeck\tBodo", { ...TARGET, first: 1 });
    expect(block).toMatchObject({
      items: [
        { last: "Adam", first: "Anna" },
        { last: "Beck", first: "Bodo" },
      ],
    });
  });

  test("keeps what is neither yes nor no as text, so that its check names it", () => {
    expect(itemsOf("1\tAdam\tAnna\tvielleicht")).toEqual([
      { code: "1", last: "Adam", first: "Anna", may: { read: "vielleicht" } },
    ]);
  });

  test("tells which columns it does not take over", () => {
    expect(read("Code;Last name;Shoe size\n1;Adam;42")).toMatchObject({ hasHead: true, ignored: ["Shoe size"] });
    expect(read("1\tA\tB\tx\tx\tmore")).toMatchObject({ hasHead: false, ignored: [], beyond: 1 });
  });

  test("takes words for nothing as no, and tells of columns with nothing but ticks that go nowhere", () => {
    const block = read("Code;Last name;First name;write;Own\n1;Adam;Anna;leer;\n2;Beck;Bodo;x;ja");
    expect(block).toMatchObject({
      items: [
        { code: "1", last: "Adam", first: "Anna" },
        { code: "2", may: { write: true } },
      ],
      sources: [{}, {}, {}, { isTicked: true }, { isTicked: true }],
      ignored: ["Own"],
    });
    expect(block.kind === "rows" ? block.items[0] : undefined).not.toHaveProperty("may");
    expect(read("Code;Last name;Own\n1;Adam;x\n2;Beck;vielleicht")).toMatchObject({
      sources: [{ isTicked: false }, { isTicked: false }, { isTicked: false }],
    });
  });

  test("adds to what an item starts with", () => {
    expect(readBlock("1;A;B", { ...TARGET, initial: { may: {} } })).toMatchObject({
      items: [{ may: {}, code: "1", last: "A", first: "B" }],
    });
  });
});

describe("what is no block of rows", () => {
  const row = "1\tAdam\tAnna";
  const rows = (count: number) => Array.from({ length: count }, () => row).join("\n");

  test("is told as too many where the list has no room for all, and is taken where it has", () => {
    expect(read(rows(500))).toMatchObject({ kind: "rows" });
    expect(read(rows(501))).toEqual({ kind: "too-many", count: 501, most: 500 });
    expect(read(rows(200_000))).toMatchObject({ kind: "too-many", count: 200_000 });
  });

  test.each<[string, string]>([
    ["nothing", " \n\n"],
    ["a head alone", "Code;Last name;First name"],
    [
      "a letter",
      "Sehr geehrte Damen und Herren,\nanbei sende ich Ihnen die gewünschte Liste unserer angestellten Leute.\n",
    ],
    ["short lines of words where numbers are asked for", "Sehr geehrte Damen und Herren,\nanbei die Liste.\nGruß\n"],
    ["one long line", "Wort ".repeat(40)],
    ["commas here and there", "Hallo, Anna\nund, so, weiter\nes, gibt, mehr, davon\n"],
  ])("%s is told as no table", (_, text) => {
    expect(itemsOf(text)).toBe("no-table");
  });

  test.each<[string, string]>([
    ["quotes never closed", `"${"a;".repeat(1_000)}`],
    ["nothing but quotes", '"'.repeat(20_001)],
    ["nothing but separators", ";".repeat(20_000)],
    ["nothing but commas and breaks", ",\n".repeat(20_000)],
  ])("%s end in an answer", (_, text) => {
    expect(["rows", "no-table", "too-many"]).toContain(read(text).kind);
  });
});

test.each<[string, readonly number[], boolean]>([
  ["a spreadsheet of today", [0x50, 0x4b, 0x03, 0x04, 0x14], true],
  ["a spreadsheet of older programs", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], true],
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], true],
  ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x00], true],
  ["text", [0x4d, 0xfc, 0x6c, 0x3b], false],
  ["text in UTF-16", [0xff, 0xfe, 0x4d, 0x00], false],
  ["nothing", [], false],
])("%s is told from text", (_, bytes, answer) => {
  expect(isBinary(Uint8Array.from(bytes))).toBe(answer);
});

describe("a file of text", () => {
  const TEXT = "Müller;Žižková;ß";
  test.each<[string, readonly number[], string]>([
    ["UTF-8", [...new TextEncoder().encode(TEXT)], TEXT],
    ["UTF-8 with a mark", [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)], TEXT],
    [
      "UTF-16 with a mark",
      [0xff, 0xfe, ...new Uint8Array(Uint16Array.from(TEXT, (it) => it.charCodeAt(0)).buffer)],
      TEXT,
    ],
    ["UTF-16, the other byte first", [0xfe, 0xff, 0x00, 0x4d, 0x00, 0xfc], "Mü"],
    ["Windows-1252", [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x3b, 0x8e, 0x80], "Müller;Ž€"],
  ])("in %s is read", (_, bytes, text) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe(text);
  });
});
