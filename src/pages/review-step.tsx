import { isAsking } from "../form/controls.ts";
import type { Json } from "../form/json.ts";
import { langOf } from "../lang-of.ts";
import type { Placed } from "../parts/change-link.tsx";
import { ReviewElement } from "../parts/review-element.tsx";
import { formatPlace } from "../place.ts";
import type { Step } from "../steps.ts";
import { useAllWords } from "../words/use-all-words.ts";

export interface ReviewStepProps {
  readonly step: Step;
  readonly answers: Json;
  /** Whether it was open before. */
  readonly isRead: boolean;
  readonly onChoose: (place: Placed) => void;
  /** Of a step, by its index. */
  readonly onChooseStep: (index: number) => void;
}

/** One step to read. One that asks nothing and was read is folded whole: what was entered stands together then. */
export function ReviewStep({ step, answers, isRead, onChoose, onChooseStep }: ReviewStepProps) {
  const words = useAllWords();
  const { index, label = words.steps.unnamed, language, element } = step;
  const id = `schritt-${index + 1}-titel`;
  const heading = (
    <h3 id={id} lang={langOf(language)}>
      {label}
    </h3>
  );
  const shared = { element, base: "", answers, isRead, onChoose };
  if (!isAsking(element) && isRead) {
    return (
      <section className="review-step" aria-labelledby={id}>
        <details>
          <summary>{heading}</summary>
          <ReviewElement {...shared} />
        </details>
      </section>
    );
  }
  return (
    <section className="review-step" aria-labelledby={id}>
      <header>
        {heading}
        {isAsking(element) && (
          <a
            href={formatPlace({ kind: "step", index })}
            onClick={(event) => {
              event.preventDefault();
              onChooseStep(index);
            }}
          >
            <span className="visually-hidden">{label}: </span>
            {words.review.change}
          </a>
        )}
      </header>
      <ReviewElement {...shared} />
    </section>
  );
}
