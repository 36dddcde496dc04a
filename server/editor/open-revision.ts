import { checkAnswers } from "../../src/form/check-answers.ts";
import { compilePack } from "../../src/form/compile-pack.ts";
import { expandSample, isSample, type Sample } from "../../src/form/expand-sample.ts";
import type { Finding } from "../../src/form/finding.ts";
import type { Json } from "../../src/form/json.ts";
import type { Pack } from "../../src/form/pack.ts";
import type { LoadedDefinition, RevisionPlace } from "../catalogue/load-revision.ts";
import { parseRevision, type ParsedRevision } from "../catalogue/parse-revision.ts";
import { evaluatePack } from "../packs/evaluate-pack.ts";
import { readTexts, type FileTexts } from "./read-texts.ts";

/** A revision that loads, with everything the rules of `check` look at. */
export interface OpenRevision {
  readonly place: RevisionPlace;
  /** `<form>/<revision>`. */
  readonly folder: string;
  /** Every file of both folders as it stands on disk, by its path from the root. */
  readonly texts: FileTexts;
  readonly parsed: ParsedRevision;
  readonly definition: LoadedDefinition;
  readonly compiled: Compiled;
  readonly samples: readonly OpenSample[];
  /** The form's other revisions that load, oldest first. */
  readonly siblings: readonly Sibling[];
}

/** The rule pack, or why there is none. */
export type Compiled =
  | { readonly kind: "pack"; readonly pack: Pack; readonly warnings: readonly string[] }
  | { readonly kind: "fault"; readonly message: string };

/** Another revision of the same form. */
export interface Sibling {
  readonly definition: LoadedDefinition;
  /** Reads its samples from disk; what the check finds in them is not asked. */
  readSamples(): readonly OpenSample[];
}

/** One file of `samples/`. */
export interface OpenSample {
  readonly file: string;
  readonly kind: "valid" | "invalid";
  readonly sample: Sample;
  readonly answers: Json;
  /** What the check finds in it; absent where there is no rule pack. */
  readonly findings?: readonly Finding[];
}

/** Opens a definition for the rules. `siblings` are the other revisions of its form. */
export function openRevision(
  definition: LoadedDefinition,
  root: string,
  siblings: readonly LoadedDefinition[],
): OpenRevision {
  const { form, revision } = definition;
  const folder = `${form}/${revision}`;
  const texts = readTexts(root, form, revision);
  const compiled = compile(definition);
  const opened = siblings.map((sibling) => ({
    definition: sibling,
    readSamples: () => openSamples(readTexts(root, form, sibling.revision)),
  }));
  return {
    place: { root, form, revision },
    folder,
    texts,
    parsed: parseAgain(definition, folder),
    definition,
    compiled,
    samples: openSamples(texts).map((sample) => checkSample(definition, compiled, sample)),
    siblings: opened.toSorted((a, b) => (a.definition.revision < b.definition.revision ? -1 : 1)),
  };
}

function parseAgain(definition: LoadedDefinition, folder: string): ParsedRevision {
  const parsed = parseRevision(definition.files, { folder, unread: new Set() });
  if (parsed.kind === "broken") throw new Error(`${folder} was loaded and cannot be parsed again`);
  return parsed;
}

/** Compiles a rule pack without keeping it. */
export function compile(definition: LoadedDefinition): Compiled {
  try {
    const { source, warnings } = compilePack(definition);
    return { kind: "pack", pack: evaluatePack(source), warnings };
  } catch (error) {
    return { kind: "fault", message: error instanceof Error ? error.message : String(error) };
  }
}

/** The well-formed samples among a revision's files. */
export function openSamples(texts: FileTexts): readonly OpenSample[] {
  return Object.entries(texts).flatMap(([file, text]) => {
    const kind = /^schemas\/.*\/samples\/(valid|invalid)\/[^/]+\.json$/.exec(file)?.[1];
    const sample = kind === undefined ? undefined : parseSample(text);
    if (sample === undefined) return [];
    return [{ file, kind: kind === "valid" ? "valid" : "invalid", ...sample } satisfies OpenSample];
  });
}

function parseSample(text: string): Pick<OpenSample, "sample" | "answers"> | undefined {
  try {
    const sample: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isSample(sample) ? { sample, answers: expandSample(sample) } : undefined;
  } catch {
    // The rule on samples says what is wrong with the file.
    return undefined;
  }
}

function checkSample(definition: LoadedDefinition, compiled: Compiled, sample: OpenSample): OpenSample {
  if (compiled.kind === "fault") return sample;
  const { result } = checkAnswers(definition, compiled.pack, sample.answers);
  return { ...sample, findings: result.findings };
}
