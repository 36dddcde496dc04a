import { describe, expect, it } from "vitest";

import { digestText } from "../../src/form/digest.ts";

const files = {
  "schemas/form.json": '{"title": "T", "status": "draft"}',
  "schemas/main.json": '{"b": 1, "a": 2}',
  "schemas/rules.json": "[]",
  "ui-schemas/main.json": "{}",
  "ui-schemas/texts.de.json": "{}",
  "ui-schemas/note.md": "eins\nzwei\n",
  "ui-schemas/print.typ": "#x",
};

describe("the text of a digest", () => {
  it("names each file by path with its canonical content", () => {
    expect(digestText(files)).toBe(
      'schemas/form.json\n{"title":"T"}\nschemas/main.json\n{"a":2,"b":1}\nschemas/rules.json\n[]\n' +
        "ui-schemas/main.json\n{}\nui-schemas/note.md\neins\nzwei\n\nui-schemas/print.typ\n#x\n" +
        "ui-schemas/texts.de.json\n{}\n",
    );
  });

  it.each([
    ["status and digest", { "schemas/form.json": '{"status":"published","digest":"1","title":"T"}' }],
    ["white space and the order of members", { "schemas/main.json": '{ "a": 2,\n "b": 1 }' }],
    ["line ends and a byte order mark", { "ui-schemas/note.md": "\uFEFFeins\r\nzwei\r\n" }],
    ["samples", { "schemas/samples/valid/a.json": "{}" }],
    ["migrations", { "schemas/migrations/2024-01-01.json": "{}" }],
    ["the clerk's view", { "schemas/clerk.json": "{}" }],
    ["texts in other languages", { "ui-schemas/texts.en.json": "{}" }],
    ["notes in other languages", { "ui-schemas/note.de-easy.md": "drei" }],
  ])("does not change with %s", (_, changed) => {
    expect(digestText({ ...files, ...changed })).toBe(digestText(files));
  });

  it.each(Object.keys(files))("changes with %s", (path) => {
    const content = path.endsWith(".json") ? '{"z":9}' : "z";
    expect(digestText({ ...files, [path]: content })).not.toBe(digestText(files));
  });
});
