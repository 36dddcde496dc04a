import type { ReactNode } from "react";

import type { Json } from "../form/json.ts";
import { locate } from "../form/scope.ts";
import { useLoadedForm } from "../form-context.ts";
import { nameItem } from "../item-name.ts";
import { titleLanguageOf, titleOf } from "../renderers/control-view.ts";
import { useNamingForm } from "../use-place-name.ts";
import { ChangedMark, HeldAgainst, useHandedInAt } from "./changed-mark.tsx";
import { ChangeLink, type Placed } from "./change-link.tsx";
import { GoneItems } from "./gone-items.tsx";
import { InLanguage } from "./in-language.tsx";
import { useItemMarks } from "./use-row-marks.ts";

export interface ReviewCardsProps {
  readonly label: string;
  /** Id of the label's language where it is not the page's. */
  readonly language: string | undefined;
  readonly items: readonly Json[];
  /** Of the list. */
  readonly pointer: string;
  /** What stands in a card, by its index. */
  readonly renderItem: (index: number) => ReactNode;
  /** Goes to where an item is entered. */
  readonly onChoose: (place: Placed) => void;
}

/** The items of a list to read, each in a card. */
export function ReviewCards({ label, language, items, pointer, renderItem, onChoose }: ReviewCardsProps) {
  const { schema: root } = useLoadedForm();
  const naming = useNamingForm();
  const isCorrected = useHandedInAt(pointer) !== undefined;
  const { marks, gone } = useItemMarks(pointer, items);
  const schema = locate(root, `${pointer}/0`)?.schema ?? {};
  const isNamed = typeof schema["title"] === "string";
  return (
    <>
      {items.map((item, index) => {
        const [mark, at] = [marks[index], `${pointer}/${index}`];
        return (
          // Nothing moves while it is read.
          <section key={index} className="card">
            <header>
              <h4>
                <InLanguage
                  language={isNamed ? titleLanguageOf(schema) : language}
                  text={isNamed ? titleOf(schema, pointer) : label}
                />{" "}
                {index + 1}
                {mark?.kind === "added" && <ChangedMark kind="added" />}
              </h4>
              <ChangeLink name={nameItem(naming, pointer, index, item)} pointer={at} onChoose={onChoose} />
            </header>
            {/* What changed in it is marked there, and nothing in one that was not there. */}
            <HeldAgainst at={at} before={isCorrected && mark === undefined ? item : mark?.before}>
              {renderItem(index)}
            </HeldAgainst>
          </section>
        );
      })}
      <GoneItems list={pointer} gone={gone} />
    </>
  );
}
