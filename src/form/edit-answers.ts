import { isArray, isObject, type Json, type JsonObject } from "./json.ts";
import { parsePointer } from "./pointer.ts";

/** The document with `value` at `pointer`. Objects on the way are made where they are missing, array items are not. */
export function setAt(document: Json, pointer: string, value: Json): Json {
  return set(document, parsePointer(pointer), value);
}

function set(document: Json | undefined, path: readonly string[], value: Json): Json {
  const [segment, ...rest] = path;
  if (segment === undefined) return value;
  if (isArray(document)) {
    return document.map((item, index) => (String(index) === segment ? set(item, rest, value) : item));
  }
  const object: JsonObject = isObject(document) ? document : {};
  return { ...object, [segment]: set(object[segment], rest, value) };
}

/** The document without what stands at `pointer`. An array loses the item, an object the member. */
export function removeAt(document: Json, pointer: string): Json {
  return remove(document, parsePointer(pointer));
}

function remove(document: Json, path: readonly string[]): Json {
  const [segment = "", ...rest] = path;
  if (isArray(document)) {
    if (rest.length === 0) return document.filter((_, index) => String(index) !== segment);
    return document.map((item, index) => (String(index) === segment ? remove(item, rest) : item));
  }
  if (!isObject(document) || document[segment] === undefined) return document;
  const { [segment]: member, ...others } = document;
  return rest.length === 0 || member === undefined ? others : { ...document, [segment]: remove(member, rest) };
}
