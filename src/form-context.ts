import { createContext, useContext, useSyncExternalStore } from "react";

import type { FormSession, FormStore } from "./form-store.ts";
import type { Schema } from "./form/definition.ts";
import type { Finding } from "./form/finding.ts";
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
/** The same store as long as the form is open: nothing is drawn anew for the sake of this context. */
export const FormStoreContext = createContext<FormStore | undefined>(undefined);
/** Says something to those who hear the page, in place of what was said before, or as `more` beside it. */
export type Announce = (text: string, manner?: "more") => void;
export const AnnounceContext = createContext<Announce>(() => undefined);

export function useLoadedForm(): LoadedForm {
  return required(useContext(LoadedFormContext));
}

export function useFormStore(): FormStore {
  return required(useContext(FormStoreContext));
}

export function useChange(): (change: Change) => void {
  return useFormStore().change;
}

/** All that was entered and found; whoever asks is drawn again at every change. */
export function useFormSession(): FormSession {
  return useSelected((session) => session);
}

/** A part of the session; whoever asks is drawn again when that part is another object, text, number or yes or no. */
export function useSelected<Part>(select: (session: FormSession) => Part): Part {
  const { subscribe, getSession } = useFormStore();
  return useSyncExternalStore(subscribe, () => select(getSession()));
}

/** What may be shown at exactly this place. */
export function useFindingsAt(pointer: string): readonly Finding[] {
  return useSelected(({ findings }) => findings.at(pointer));
}

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("there is no form around this component");
  return value;
}
