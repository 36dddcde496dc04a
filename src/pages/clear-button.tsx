/** Deletes everything entered, after asking once. */
export function ClearButton({ onClear }: { readonly onClear: () => void }) {
  const clear = (): void => {
    if (window.confirm("Alle Eingaben in diesem Formular löschen?")) onClear();
  };
  return (
    <p className="clear">
      <button type="button" className="quiet" onClick={clear}>
        Alles löschen
      </button>
    </p>
  );
}
