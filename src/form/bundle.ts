import type { Schema, ScopeTexts, Texts, UiElement } from "./definition.ts";
import { isArray, isObject, type Json, type JsonObject } from "./json.ts";

/** A reference from one file of a revision to something that is not there. `file` is the part's name. */
export class BundleError extends Error {
  override readonly name = "BundleError";
  readonly part: string;
  readonly remedy: string;

  constructor(part: string, message: string, remedy: string) {
    super(message);
    this.part = part;
    this.remedy = remedy;
  }
}

/**
 * Makes one schema of the parts: the root part with the others under `definitions/<part>` (`$defs` from 2019-09 on).
 * `{ "$ref": "<part>.json" }`, with or without a fragment, becomes a reference inside the document.
 * @throws BundleError when a reference names a part that does not exist or an address outside the folder.
 */
export function bundleSchema(parts: Readonly<Record<string, Schema>>, root: string): Schema {
  const main = parts[root];
  if (main === undefined) throw missingPart(root, root);
  const others = Object.keys(parts).filter((part) => part !== root);
  const place = definitionsMember(main);
  const locate = (part: string): string => (part === root ? "" : `/${place}/${part}`);
  const relocated = relocate(main, { part: root, parts, locate });
  if (!isObject(relocated)) throw missingPart(root, root);
  if (others.length === 0) return relocated;
  const own = relocated[place];
  const added = others.map((part) => [part, withoutDialect(relocate(parts[part], { part, parts, locate }))]);
  return { ...relocated, [place]: { ...(isObject(own) ? own : {}), ...Object.fromEntries(added) } };
}

/** The member that holds schemas to refer to: `definitions` in draft-07, `$defs` since 2019-09. */
function definitionsMember(schema: Schema): "definitions" | "$defs" {
  return /20(?:19-09|20-12)/.test(String(schema["$schema"])) ? "$defs" : "definitions";
}

function withoutDialect(part: Json | undefined): Json | undefined {
  if (!isObject(part)) return part;
  const { $schema: _dialect, ...rest } = part;
  return rest;
}

interface Relocation {
  readonly part: string;
  readonly parts: Readonly<Record<string, Schema>>;
  /** The JSON Pointer at which a part stands in the bundle. */
  readonly locate: (part: string) => string;
}

function relocate(value: Json | undefined, to: Relocation): Json | undefined {
  if (isArray(value)) return value.map((item) => relocate(item, to) ?? null);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === "$ref" && typeof member === "string" ? relocateReference(member, to) : relocate(member, to),
    ]),
  );
}

function relocateReference(reference: string, { part, parts, locate }: Relocation): string {
  if (reference === "#" || reference.startsWith("#/")) return `#${locate(part)}${reference.slice(1)}`;
  if (reference.startsWith("#")) return reference;
  const [file = "", fragment = ""] = reference.split("#");
  const target = file.replace(/^\.\//, "").replace(/\.json$/, "");
  if (!Object.hasOwn(parts, target)) throw missingPart(part, reference);
  return `#${locate(target)}${fragment}`;
}

function missingPart(part: string, reference: string): BundleError {
  return new BundleError(
    part,
    `"${reference}" names no part of this revision`,
    "Refer to a schema file in the same folder by its name, or to a place in the same file by #/…",
  );
}

/**
 * Puts the UI schemas of the parts together: where an array control names a part in `options.detail`, that part's
 * UI schema takes the place of the name. `DEFAULT`, `GENERATE` and `REGISTERED` are JSON Forms' own and stay.
 * @throws BundleError when a named part has no UI schema, or when parts contain each other.
 */
export function bundleUiSchema(parts: Readonly<Record<string, UiElement>>, root: string): UiElement {
  const main = parts[root];
  if (main === undefined) throw missingPart(root, root);
  const { $schema: _dialect, ...element } = main;
  return { ...placeDetails(element, { parts, within: [root] }), type: main.type };
}

interface Nesting {
  readonly parts: Readonly<Record<string, UiElement>>;
  readonly within: readonly string[];
}

const JSON_FORMS_DETAILS: ReadonlySet<Json> = new Set(["DEFAULT", "GENERATE", "REGISTERED"]);

function placeDetails(element: JsonObject, nesting: Nesting): JsonObject {
  return Object.fromEntries(
    Object.entries(element).map(([name, member]) => [name, placeMember({ name, member, nesting })]),
  );
}

interface Member {
  readonly name: string;
  readonly member: Json | undefined;
  readonly nesting: Nesting;
}

function placeMember({ name, member, nesting }: Member): Json | undefined {
  if (name === "detail" && typeof member === "string" && !JSON_FORMS_DETAILS.has(member)) {
    return placePart(member, nesting);
  }
  if (isArray(member)) return member.map((item) => (isObject(item) ? placeDetails(item, nesting) : item));
  return isObject(member) && name !== "schema" ? placeDetails(member, nesting) : member;
}

function placePart(part: string, { parts, within }: Nesting): JsonObject {
  const { $schema: _dialect, ...element } = parts[part] ?? raise(missingPart(within.at(-1) ?? part, part));
  if (within.includes(part)) {
    throw new BundleError(part, `the UI schema "${part}" contains itself`, "Name another part in options.detail.");
  }
  return placeDetails(element, { parts, within: [...within, part] });
}

function raise(error: Error): never {
  throw error;
}

/**
 * Reads `texts.<lang>.json`: scopes written `<part>#/properties/…` become scopes of the bundled schema.
 * Members that are no object of texts are skipped; the file's own JSON Schema reports them.
 */
export function bundleTexts(raw: JsonObject, root: string, place = "definitions"): Texts {
  const scopes = Object.entries(raw)
    .filter(([key]) => key.includes("#"))
    .map(([key, value]): [string, ScopeTexts] => {
      const [part = "", fragment = ""] = key.split("#");
      return [part === root || part === "" ? `#${fragment}` : `#/${place}/${part}${fragment}`, scopeTexts(value)];
    });
  const elements = stringsOf(raw["elements"]);
  return {
    scopes: Object.fromEntries(scopes),
    rules: stringsOf(raw["rules"]),
    ...(Object.keys(elements).length > 0 && { elements }),
  };
}

function scopeTexts(value: Json | undefined): ScopeTexts {
  if (!isObject(value)) return {};
  const { label, hint, errors } = value;
  return {
    ...(typeof label === "string" && { label }),
    ...(typeof hint === "string" && { hint }),
    ...(isObject(errors) && { errors: stringsOf(errors) }),
  };
}

function stringsOf(value: Json | undefined): Readonly<Record<string, string>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
