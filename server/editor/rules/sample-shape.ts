import { expandSample, isSample } from "../../../src/form/expand-sample.ts";
import { checkFileKind } from "../../catalogue/file-kinds.ts";
import type { Complaint } from "../../catalogue/file-problem.ts";
import { parseJsonFile } from "../../catalogue/parse-json-file.ts";
import type { LintRule } from "../lint-rule.ts";

/** A sample that cannot be read shows nothing. */
export const sampleShape: LintRule = {
  id: "sample-shape",
  severity: "error",
  find: ({ texts }) =>
    Object.entries(texts)
      .filter(([file]) => /\/samples\/.*\.json$/.test(file))
      .flatMap(([file, text]) => examine(file, text.replace(/^\uFEFF/, "")).map((it) => ({ ...it, rule: undefined }))),
};

function examine(file: string, text: string): readonly Complaint[] {
  if (!/\/samples\/(?:valid|invalid)\/[^/]+$/.test(file)) {
    return [{ file, message: "it lies beside the samples", remedy: "Move it into samples/valid or samples/invalid" }];
  }
  const parsed = parseJsonFile(file, text);
  if (parsed.kind === "complaint") return [parsed.complaint];
  const faults = checkFileKind("sample", file, parsed.content);
  if (faults.length > 0 || !isSample(parsed.content)) return faults;
  try {
    expandSample(parsed.content);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ file, pointer: "/repeat", message, remedy: "Name an array whose last item is an object" }];
  }
}
