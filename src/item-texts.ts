import { isArray, isObject, type Json } from "./form/json.ts";
import { formatPointer } from "./form/pointer.ts";

export interface ItemTexts {
  /** What tells the item from the others of its list, empty where nothing does. */
  readonly key: string;
  /** Every other text or number in it, after the way to it: `/name=Fuchs`. */
  readonly rest: readonly string[];
}

/** Reads what stands in the items of a list whose schema says `uniqueBy`, if it does. */
export function readTexts(uniqueBy: Json | undefined): (item: Json) => ItemTexts {
  const { member, prefix } = isObject(uniqueBy) ? uniqueBy : {};
  const place = typeof member === "string" ? formatPointer([member]) : undefined;
  return (item) => {
    const texts = textsIn(item);
    const key = texts.find(([way]) => way === place)?.[1] ?? "";
    return {
      key: key.slice(0, typeof prefix === "number" ? prefix : undefined),
      rest: texts.filter(([way]) => way !== place).map((text) => text.join("=")),
    };
  };
}

function textsIn(value: Json | undefined, way = ""): readonly (readonly [way: string, text: string])[] {
  if (typeof value === "string" || typeof value === "number") return value === "" ? [] : [[way, String(value)]];
  if (isArray(value)) return value.flatMap((item) => textsIn(item, `${way}/*`));
  if (!isObject(value)) return [];
  return Object.keys(value)
    .toSorted()
    .flatMap((name) => textsIn(value[name], way + formatPointer([name])));
}
