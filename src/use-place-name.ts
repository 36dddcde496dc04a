import { useFormStore, useLoadedForm } from "./form-context.ts";
import type { NamingForm } from "./item-name.ts";
import { namePlace } from "./place-name.ts";
import { useAllWords } from "./words/use-all-words.ts";

/** The form whose places are to be named, in the words of the page. */
export function useNamingForm(): NamingForm {
  const { definition, schema } = useLoadedForm();
  const { lists } = useAllWords();
  return { definition, schema, words: lists };
}

/** Names places as they are called with what stands in them when asked; nobody is drawn anew for it. */
export function usePlaceName(): (pointer: string) => string {
  const form = useNamingForm();
  const { getSession } = useFormStore();
  return (pointer) => namePlace(form, getSession().state.answers, pointer);
}
