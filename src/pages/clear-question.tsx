import { useDraftSession } from "../drafts/draft-session.ts";
import { Question } from "../parts/question.tsx";
import { useAllWords } from "../words/use-all-words.ts";

export interface ClearQuestionProps {
  readonly onYes: () => void;
  /** After either answer. */
  readonly onClose: () => void;
}

/** Asks before everything entered is deleted, and tells what that means. */
export function ClearQuestion({ onYes, onClose }: ClearQuestionProps) {
  const { files: words, intro } = useAllWords();
  const { device } = useDraftSession();
  return (
    <Question
      title={words.clearQuestion}
      text={device.find() === undefined ? words.clearMeaning : `${words.clearsDevice} ${words.clearMeaning}`}
      yes={intro.clear}
      onYes={onYes}
      onClose={onClose}
    />
  );
}
