import { join } from "node:path";

import { checkAnswers } from "../../src/form/check-answers.ts";
import type { Definition } from "../../src/form/definition.ts";
import { expandSample, isSample } from "../../src/form/expand-sample.ts";
import type { Finding } from "../../src/form/finding.ts";
import type { Pack } from "../../src/form/pack.ts";
import type { Complaint } from "./file-problem.ts";
import { checkFileKind } from "./file-kinds.ts";
import { parseJsonFile } from "./parse-json-file.ts";
import { readFolder } from "./revision-files.ts";

/** How the samples of a revision went. */
export interface SampleRun {
  readonly count: number;
  readonly complaints: readonly Complaint[];
}

/** Holds every sample of a revision against its rules: each must give exactly the findings it names, in order. */
export async function runSamples(definition: Definition, pack: Pack, root: string): Promise<SampleRun> {
  const folder = join("schemas", definition.form, definition.revision, "samples").replaceAll("\\", "/");
  const kinds = await Promise.all(
    ["valid", "invalid"].map(async (kind) => ({ kind, ...(await readFolder(root, `${folder}/${kind}`, [".json"])) })),
  );
  const samples = kinds.flatMap(({ kind, files }) =>
    Object.entries(files).map(([name, text]) => ({ kind, file: `${folder}/${kind}/${name}`, text })),
  );
  return {
    count: samples.length,
    complaints: [
      ...kinds.flatMap(({ complaints }) => complaints.filter(({ file }) => file.endsWith(".json"))),
      ...samples.flatMap((sample) => runSample(definition, pack, sample)),
    ],
  };
}

interface SampleText {
  readonly kind: string;
  readonly file: string;
  readonly text: string;
}

function runSample(definition: Definition, pack: Pack, { kind, file, text }: SampleText): readonly Complaint[] {
  const parsed = parseJsonFile(file, text);
  if (parsed.kind === "complaint") return [parsed.complaint];
  const faults = checkFileKind("sample", file, parsed.content);
  if (faults.length > 0 || !isSample(parsed.content)) return faults;
  const { expect = [] } = parsed.content;
  const { result } = checkAnswers(definition, pack, expandSample(parsed.content));
  const found = result.findings.map(describeFinding);
  const isAsExpected = JSON.stringify(found) === JSON.stringify(expect.map(describeFinding));
  if (isAsExpected && (kind === "invalid" || result.valid)) return [];
  const message = `the sample gives ${found.join(", ") || "no finding"}, not ${expect.map(describeFinding).join(", ") || "none"}`;
  return [{ file, message, remedy: "Correct the rules, or what the sample expects" }];
}

function describeFinding({ pointer, keyword, severity, confirmed }: Omit<Finding, "message">): string {
  return `${severity} ${keyword} at "${pointer}"${confirmed === true ? " (confirmed)" : ""}`;
}
