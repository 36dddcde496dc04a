import { createContext, useContext, type Dispatch } from "react";

import { indexFindings, type FindingsIndex } from "./findings-index.ts";
import type { Schema } from "./form/definition.ts";
import type { PackAjv } from "./form/pack-ajv.ts";
import type { Pack } from "./form/pack.ts";
import type { PlatformTexts } from "./form/platform-texts.ts";
import type { WireDefinition } from "./form/wire.ts";
import type { Change } from "./form-state.ts";
import type { Kit } from "./kit.ts";

/**
 * A form as the page holds it: what the server sent, its rules, and what draws it. While it is open only its language
 * changes.
 */
export interface LoadedForm {
  /** Its UI schema has the words of the language. */
  readonly definition: WireDefinition;
  /** Id of the language its words are in. */
  readonly language: string;
  readonly platform: PlatformTexts;
  readonly pack: Pack;
  /** The schema with the words of the language. */
  readonly schema: Schema;
  readonly ajv: PackAjv;
  readonly kit: Kit;
}

export const LoadedFormContext = createContext<LoadedForm | undefined>(undefined);
export const ChangeContext = createContext<Dispatch<Change>>(() => undefined);
export const FindingsContext = createContext<FindingsIndex>(indexFindings([], []));
/** Says something to those who hear the page. */
export const AnnounceContext = createContext<(text: string) => void>(() => undefined);

export function useLoadedForm(): LoadedForm {
  const form = useContext(LoadedFormContext);
  if (form === undefined) throw new Error("there is no form around this component");
  return form;
}

export function useChange(): Dispatch<Change> {
  return useContext(ChangeContext);
}

export function useFindings(): FindingsIndex {
  return useContext(FindingsContext);
}

export function useAnnounce(): (text: string) => void {
  return useContext(AnnounceContext);
}
