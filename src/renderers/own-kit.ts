import type { Kit } from "../kit.ts";
import { renderers } from "./renderers.ts";

/** Our own renderers alone. */
export const ownKit: Kit = { renderers: [...renderers], cells: [], config: {} };
