import { useSpeech } from "../language-context.tsx";
import { useAllWords } from "../words/use-all-words.ts";

export interface SavedStatusProps {
  /** The name of the file that was given to the browser last. */
  readonly file: string;
  /** How often one was: none yet, and nothing is said. */
  readonly times: number;
}

/** Says what became of a file that was to be saved, as far as a page can know, and says it again at every time. */
export function SavedStatus({ file, times }: SavedStatusProps) {
  const { language } = useSpeech();
  const { files } = useAllWords();
  return (
    // In another language it is another: what was heard once is no news for being translated.
    <div role="status" key={language.id}>
      {times > 0 && <p key={times}>{files.saved(file)}</p>}
    </div>
  );
}
