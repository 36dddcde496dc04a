import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";

import { berlinDate, isDate } from "../../src/form/berlin-date.ts";
import { listPlaces } from "../catalogue/load-catalogue.ts";
import { isFormId } from "../catalogue/manifest-faults.ts";
import { copyRevision } from "../editor/copy-revision.ts";
import { createSkeleton } from "../editor/skeleton.ts";
import type { Command, CommandContext } from "./command.ts";

/** `new`: the folders of a new revision, copied from an older one or as a skeleton. */
export const newRevision: Command = {
  name: "new",
  usage: "<form> <date> [--from <revision>]",
  summary: "Begin a revision: a copy of an older one as a draft, or the skeleton of a new form",
  help: `The date, YYYY-MM-DD, names the folder and is the first day the revision is in force. With --from, and without it
when the form has revisions already, the given or newest one is copied and an empty migration from it is added.

    npm run forms -- new dog-licence 2026-01-01
    npm run forms -- new dog-licence 2027-01-01 --from 2026-01-01`,
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { from: { type: "string" } },
    });
    const [form, date] = positionals;
    if (form === undefined || date === undefined || positionals.length > 2) {
      context.complain("Say which: npm run forms -- new <form> <date> [--from <revision>]");
      return 2;
    }
    const known = (await listPlaces(context.root)).filter((place) => place.form === form).map((it) => it.revision);
    const fault = findFault({ form, date, known, from: values.from });
    if (fault !== undefined) {
      context.complain(fault);
      return 2;
    }
    const from = values.from ?? known.toSorted().at(-1);
    const { root } = context;
    const files =
      from === undefined ? createSkeleton(root, form, date) : copyRevision({ root, form, older: from, date });
    await Promise.all(Object.entries(files).map(([file, text]) => write(join(root, file), text)));
    tell(context, { form, date, from });
    if (date < berlinDate(context.clock())) {
      context.print(
        `${date} lies before today. For publishing, "validFrom" in form.json must name today or a later day.`,
      );
    }
    return 0;
  },
};

interface Wanted {
  readonly form: string;
  readonly date: string;
  readonly known: readonly string[];
  readonly from?: string;
}

function findFault({ form, date, known, from }: Wanted): string | undefined {
  if (!isFormId(form))
    return `"${form}" cannot be a form's id: small letters, digits and single hyphens, and not reserved.`;
  if (!isDate(date)) return `"${date}" is no calendar day. Write it YYYY-MM-DD.`;
  if (known.includes(date)) return `${form} has a revision ${date} already.`;
  if (from !== undefined && !known.includes(from)) {
    return `${form} has no revision ${from}. It has: ${known.join(", ") || "none"}.`;
  }
  return undefined;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: "wx" });
}

function tell({ print }: CommandContext, { form, date, from }: Omit<Wanted, "known">): void {
  print(
    `schemas/${form}/${date} and ui-schemas/${form}/${date} are written, ${from === undefined ? "a skeleton" : `a copy of ${from}`}.`,
  );
  print("Next:");
  print(`  1. Edit the files; title, reference and address stand in schemas/${form}/${date}/form.json.`);
  print(`     docs/fields.md shows every kind of field; npm run dev shows the page at /${form}/${date} as you write.`);
  print(`  2. npm run forms -- samples ${form} ${date}   (--again: also those it made before, after a change)`);
  print(`  3. npm run forms -- check ${form}/${date}`);
  if (from !== undefined) {
    print(
      `  4. npm run forms -- diff ${form} ${from} ${date}, and fill migrations/${from}.json with what it asks for.`,
    );
  }
  print(`  ${from === undefined ? 4 : 5}. npm run forms -- publish ${form} ${date}`);
}
