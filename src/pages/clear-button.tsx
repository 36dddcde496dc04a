import { useWords } from "../language-context.tsx";

/** Deletes everything entered, after asking once. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const words = useWords().intro;
  const clear = (): void => {
    if (window.confirm(words.clearQuestion)) onClear();
  };
  return (
    <p className="clear">
      <button type="button" className="quiet" onClick={clear}>
        {words.clear}
      </button>
    </p>
  );
}
