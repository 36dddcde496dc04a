import { useEffect } from "react";

export function NotFoundPage() {
  useEffect(() => {
    document.title = "Diese Seite gibt es nicht";
  }, []);
  return (
    <>
      <h1>Diese Seite gibt es nicht</h1>
      <p>Vielleicht ist die Adresse unvollständig. Alle Formulare finden Sie auf der Startseite.</p>
      <p>
        <a className="button" href="/">
          Alle Formulare
        </a>
      </p>
    </>
  );
}
