import { isUiElement } from "./controls.ts";
import type { Texts, UiElement } from "./definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { GERMAN } from "./language.ts";

/** What an element says itself, and not through the schema. */
const SAID: readonly string[] = ["label", "text", "summary"];

/**
 * A UI schema element, and all within it, with the words its `i18n` key has in `texts`: `<i18n>.label`,
 * `<i18n>.text`, `<i18n>.summary`, and any other member among its options, such as `<i18n>.yes`. Where `isForeign`,
 * an element whose own words stay German carries `language`. Rules stay the very objects they are: the rule pack
 * knows them by identity.
 */
export function localiseUiSchema(element: UiElement, texts: Texts, isForeign: boolean): UiElement {
  const words = wordsOf(element, texts);
  const said = Object.fromEntries(SAID.flatMap((name) => (words[name] === undefined ? [] : [[name, words[name]]])));
  const isGerman = isForeign && SAID.some((name) => typeof element[name] === "string" && words[name] === undefined);
  const { elements, options } = element;
  return {
    ...element,
    ...said,
    ...(isGerman && { language: GERMAN.id }),
    ...(isArray(elements) && { elements: elements.map((child) => localiseChild(child, texts, isForeign)) }),
    ...(isObject(options) && { options: localiseOptions(options, words, { texts, isForeign }) }),
  };
}

function wordsOf({ i18n }: UiElement, { elements = {} }: Texts): Readonly<Record<string, string>> {
  if (typeof i18n !== "string") return {};
  const own = Object.entries(elements).filter(([key]) => key.startsWith(`${i18n}.`));
  return Object.fromEntries(own.map(([key, text]) => [key.slice(i18n.length + 1), text]));
}

function localiseChild(child: Json, texts: Texts, isForeign: boolean): Json {
  return isUiElement(child) ? localiseUiSchema(child, texts, isForeign) : child;
}

interface Within {
  readonly texts: Texts;
  readonly isForeign: boolean;
}

function localiseOptions(
  options: JsonObject,
  words: Readonly<Record<string, string>>,
  { texts, isForeign }: Within,
): JsonObject {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [
      name,
      isUiElement(option)
        ? localiseUiSchema(option, texts, isForeign)
        : typeof option === "string"
          ? (words[name] ?? option)
          : option,
    ]),
  );
}
