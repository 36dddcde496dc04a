import { createFieldRenderer } from "./field.tsx";
import { inputs } from "./inputs.ts";
import { categorization, group, horizontal, label, vertical } from "./layouts.tsx";
import { list } from "./list.tsx";
import { note } from "./note.tsx";
import { presence } from "./presence.tsx";
import type { Renderer } from "./renderer.ts";

/** Everything we draw ourselves. */
export const renderers: readonly Renderer[] = [
  ...inputs.map(createFieldRenderer),
  list,
  presence,
  note,
  label,
  group,
  vertical,
  horizontal,
  categorization,
];

/** What stays ours when Material draws the rest: JSON Forms has no such elements. */
export const alwaysOurs: readonly Renderer[] = [presence, note];
