import { canonicalJson } from "./canonical.ts";
import { childrenOf, isUiElement } from "./controls.ts";
import type { Definition, Note, Schema, ScopeTexts, Texts, UiElement } from "./definition.ts";
import type { WordingChange } from "./diff-change.ts";
import { memberOf, stepNames, type MatchedMembers } from "./diff-members.ts";
import { diffWords } from "./diff-words.ts";
import { isArray, isObject, type JsonObject } from "./json.ts";
import { schemaAt } from "./scope.ts";

/** Words before and after; absent where there were none. */
interface Versions {
  readonly before?: string;
  readonly after?: string;
}

type About = Omit<WordingChange, "kind" | "words">;

/** Every word people read that differs between two revisions, in all languages. */
export function diffWording(older: Definition, newer: Definition, { pairs }: MatchedMembers): readonly WordingChange[] {
  const inMembers = languagesOf(older, newer).flatMap((language) =>
    pairs.flatMap(({ before, after }) => {
      const [from, to] = [textsAt(older, language, before.via), textsAt(newer, language, after.via)];
      return diffScopeTexts(from, to, { of: memberOf(newer, after).label, language });
    }),
  );
  const choices = pairs.flatMap(({ before, after }) =>
    diffChoiceTitles(memberOf(newer, after).label, before.schema, after.schema),
  );
  return [
    ...diffManifest(older, newer),
    ...diffSteps(older, newer),
    ...inMembers,
    ...choices,
    ...diffNotes(older, newer),
  ];
}

function compare(about: About, { before = "", after = "" }: Versions): readonly WordingChange[] {
  if (before === after) return [];
  return [{ kind: "wording", ...about, words: diffWords(before, after) }];
}

function languagesOf(older: Definition, newer: Definition): readonly string[] {
  return Object.keys(newer.texts).filter((language) => Object.hasOwn(older.texts, language));
}

/** The words for a place: those of its own scope go before those of what its `$ref`s name; titles are the fallback. */
function textsAt({ texts, schema }: Definition, language: string, via: readonly string[]): ScopeTexts {
  const scopes: Texts["scopes"] = texts[language]?.scopes ?? {};
  const found: ScopeTexts = Object.assign({}, ...via.toReversed().map((scope) => scopes[scope]));
  const title = language === "de" ? titleAt(schema, via.at(-1) ?? "#") : undefined;
  return title !== undefined && found.label === undefined ? { ...found, label: title } : found;
}

function titleAt(schema: Definition["schema"], scope: string): string | undefined {
  const title = schemaAt(schema, scope)?.["title"];
  return typeof title === "string" ? title : undefined;
}

function diffScopeTexts(before: ScopeTexts, after: ScopeTexts, about: Omit<About, "what">): readonly WordingChange[] {
  const keywords = [...new Set([...Object.keys(before.errors ?? {}), ...Object.keys(after.errors ?? {})])];
  return [
    ...compare({ what: "label", ...about }, { before: before.label, after: after.label }),
    ...compare({ what: "hint", ...about }, { before: before.hint, after: after.hint }),
    ...keywords.flatMap((keyword) =>
      compare(
        { what: "message", ...about, keyword },
        { before: before.errors?.[keyword], after: after.errors?.[keyword] },
      ),
    ),
  ];
}

/** Choices that are the same value under another title. */
function diffChoiceTitles(of: string, before: Schema, after: Schema): readonly WordingChange[] {
  const titles = titlesOf(before);
  return [...titlesOf(after)].flatMap(([value, title]) => {
    const was = titles.get(value);
    return was === undefined ? [] : compare({ what: "choice", of }, { before: was, after: title });
  });
}

function titlesOf({ oneOf }: Schema): ReadonlyMap<string, string> {
  const choices = isArray(oneOf) ? oneOf.filter((it): it is JsonObject => isObject(it)) : [];
  return new Map(choices.map(({ const: value, title }) => [canonicalJson(value), String(title ?? "")]));
}

const TOLD: readonly (keyof Definition["manifest"])[] = [
  "title",
  "issuer",
  "reference",
  "address",
  "acceptsPreviousUntil",
];

function diffManifest({ manifest: older }: Definition, { manifest: newer }: Definition): readonly WordingChange[] {
  return TOLD.flatMap((of) =>
    compare({ what: "manifest", of }, { before: textOf(older[of]), after: textOf(newer[of]) }),
  );
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : undefined;
}

function diffSteps(older: Definition, newer: Definition): readonly WordingChange[] {
  const [before, after] = [stepNames(older), stepNames(newer)];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  const steps = Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
    before: gone[index],
    after: come[index],
  }));
  return [
    ...steps.flatMap((it) => compare({ what: "step", of: it.after ?? it.before ?? "" }, it)),
    ...diffQuestions(questionsOf(older.uiSchema), questionsOf(newer.uiSchema)),
  ];
}

type Questions = Readonly<Record<string, string>>;

function diffQuestions(before: Questions, after: Questions): readonly WordingChange[] {
  const scopes = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return scopes.flatMap((of) => compare({ what: "question", of }, { before: before[of], after: after[of] }));
}

/** The questions of `Presence` elements by their scope. */
function questionsOf(element: UiElement): Questions {
  const { type, scope, label, options } = element;
  const own = type === "Presence" && typeof scope === "string" && typeof label === "string" ? { [scope]: label } : {};
  const detail = isObject(options) ? options["detail"] : undefined;
  const inside = isUiElement(detail) ? [detail, ...childrenOf(element)] : childrenOf(element);
  return Object.assign({}, own, ...inside.map(questionsOf));
}

function diffNotes(older: Definition, newer: Definition): readonly WordingChange[] {
  const names = [...new Set([...Object.keys(older.notes), ...Object.keys(newer.notes)])].toSorted();
  return names.flatMap((of) =>
    compare({ what: "note", of }, { before: noteText(older.notes[of]), after: noteText(newer.notes[of]) }),
  );
}

/** What one reads of a note: its texts and the addresses of its links. */
function noteText(note: Note | undefined): string | undefined {
  return note === undefined ? undefined : [...textsIn(note)].join(" ");
}

function* textsIn(node: unknown): Generator<string> {
  if (!isObject(node)) return;
  if (typeof node["value"] === "string") yield node["value"];
  for (const child of Array.isArray(node["children"]) ? node["children"] : []) yield* textsIn(child);
  if (typeof node["url"] === "string") yield node["url"];
}
