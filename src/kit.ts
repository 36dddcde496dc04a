import type { JsonFormsCellRendererRegistryEntry, JsonFormsRendererRegistryEntry } from "@jsonforms/core";
import type { CoreActions } from "@jsonforms/core";
import type { ComponentType, ReactNode } from "react";

import type { JsonObject } from "./form/json.ts";

/** What draws a form: our own renderers alone, or Material's too with what they need around them. */
export interface Kit {
  readonly renderers: JsonFormsRendererRegistryEntry[];
  readonly cells: JsonFormsCellRendererRegistryEntry[];
  /** JSON Forms' `config`, the default options of every element. */
  readonly config: JsonObject;
  readonly Frame?: ComponentType<{ readonly children: ReactNode }>;
  /** How an action of a foreign renderer changes the answers; our own renderers dispatch none. */
  readonly applyAction?: (answers: JsonObject, action: CoreActions) => JsonObject;
  readonly translate?: (key: string, fallback: string | undefined) => string | undefined;
}
