import { canonicalJson } from "./canonical.ts";
import type { Definition } from "./definition.ts";
import type { RuleChange, WordingChange } from "./diff-change.ts";
import { diffWords } from "./diff-words.ts";

/** How the soft rules differ, and their words. */
export function diffRules(older: Definition, newer: Definition): readonly (RuleChange | WordingChange)[] {
  const [before, after] = [older, newer].map(({ rules }) => new Map(rules.map((rule) => [rule.id, rule])));
  if (before === undefined || after === undefined) return [];
  const removed = older.rules
    .filter(({ id }) => !after.has(id))
    .map(({ id, severity }): RuleChange => ({ kind: "rule-removed", id, severity, text: textOf(older, id) }));
  const others = newer.rules.flatMap((rule): readonly (RuleChange | WordingChange)[] => {
    const { id, severity } = rule;
    const was = before.get(id);
    const [from, to] = [textOf(older, id) ?? "", textOf(newer, id) ?? ""];
    if (was === undefined) return [{ kind: "rule-added", id, severity, text: to }];
    const isChanged = canonicalJson(was) !== canonicalJson(rule);
    return [
      ...(isChanged ? [{ kind: "rule-changed" as const, id, severity, before: was.severity, text: to }] : []),
      ...(from === to ? [] : [{ kind: "wording" as const, what: "rule" as const, of: id, words: diffWords(from, to) }]),
    ];
  });
  return [...removed, ...others];
}

function textOf({ texts }: Definition, id: string): string | undefined {
  return texts["de"]?.rules[id];
}
