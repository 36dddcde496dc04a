import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, sep } from "node:path";

import type { Complaint } from "./file-problem.ts";

/** No file of a form comes near; a schema of this size takes a second to compile. */
const MOST_BYTES = 2_000_000;

/** The files of a folder by name, as text with LF and without a byte order mark. */
export interface FolderFiles {
  readonly files: Readonly<Record<string, string>>;
  readonly complaints: readonly Complaint[];
}

/**
 * Reads the files of one folder (not of those inside it) whose name ends in one of `endings`. A file that is not
 * UTF-8, cannot be read or is a link out of `root` becomes a complaint. `name` is how complaints call the folder.
 */
export async function readFolder(root: string, name: string, endings: readonly string[]): Promise<FolderFiles> {
  const entries = await listFolder(join(root, name));
  if (entries === undefined) return { files: {}, complaints: [missingFolder(name)] };
  const wanted = entries.filter((entry) => endings.some((ending) => entry.endsWith(ending)) && !entry.startsWith("."));
  const read = await Promise.all(wanted.map((entry) => readText(root, `${name}/${entry}`)));
  const files = read.flatMap((file) => (file.kind === "text" ? [[basename(file.file), file.text]] : []));
  return {
    files: Object.fromEntries(files),
    complaints: read.flatMap((file) => (file.kind === "complaint" ? [file.complaint] : [])),
  };
}

async function listFolder(folder: string): Promise<readonly string[] | undefined> {
  try {
    return (await readdir(folder)).toSorted();
  } catch {
    return undefined;
  }
}

function missingFolder(name: string): Complaint {
  return {
    rule: "missing-file",
    file: name,
    message: "the folder is missing or cannot be read",
    remedy: "A revision is two folders with the same path, one in schemas and one in ui-schemas: add this one",
  };
}

type ReadText =
  | { readonly kind: "text"; readonly file: string; readonly text: string }
  | { readonly kind: "complaint"; readonly complaint: Complaint };

async function readText(root: string, file: string): Promise<ReadText> {
  try {
    const place = await realpath(join(root, file));
    if (!place.startsWith((await realpath(root)) + sep)) {
      const message = "it is a link out of the forms' folder";
      return complain({ rule: "link-outside", file, message, remedy: "Put the file itself there" });
    }
    if ((await stat(place)).size > MOST_BYTES) {
      const remedy = "Split it into parts, and move what is no rule or word of the form elsewhere";
      return complain({ rule: "file-too-big", file, message: `it is larger than ${MOST_BYTES} bytes`, remedy });
    }
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(place));
    return { kind: "text", file, text: text.replaceAll("\r\n", "\n") };
  } catch (error) {
    if (error instanceof TypeError) {
      const remedy = "Save it with the encoding UTF-8";
      return complain({ rule: "encoding", file, message: "it is not valid UTF-8", remedy });
    }
    const message = `it cannot be read (${codeOf(error)})`;
    return complain({ rule: "unreadable-file", file, message, remedy: "Check that it is a file and may be read" });
  }
}

function complain(complaint: Complaint): ReadText {
  return { kind: "complaint", complaint };
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
