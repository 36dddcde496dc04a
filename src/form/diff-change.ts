import type { Json } from "./json.ts";
import type { WordRun } from "./diff-words.ts";

/** A member as both the schema and people call it. */
export interface Member {
  /** JSON Pointer into the answers with `*` for array items. */
  readonly pattern: string;
  readonly label: string;
}

/** Answers that were right before and no longer are. */
export type Example =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "length"; readonly length: number }
  | { readonly kind: "items"; readonly count: number }
  /** A valid sample of the older revision in which it happens. */
  | { readonly kind: "sample"; readonly file: string; readonly value: Json | undefined };

/** One difference between two revisions of a form. */
export type Change =
  | { readonly kind: "member-added"; readonly member: Member; readonly isRequired: boolean; readonly step?: string }
  | { readonly kind: "member-removed"; readonly member: Member }
  | { readonly kind: "member-renamed"; readonly from: Member; readonly member: Member }
  | { readonly kind: "member-moved"; readonly member: Member; readonly from: string; readonly to: string }
  | { readonly kind: "became-required"; readonly member: Member; readonly example?: Example }
  | { readonly kind: "became-optional"; readonly member: Member }
  | { readonly kind: "now-asked" | "no-longer-asked"; readonly member: Member }
  | { readonly kind: "shown-otherwise"; readonly member: Member; readonly isAlways: boolean }
  | ConstraintChange
  | RuleChange
  | WordingChange
  | { readonly kind: "paper-changed"; readonly lines: { readonly added: number; readonly removed: number } };

/** What the schema demands at a place became stricter or laxer; `changed` where neither can be told. */
export interface ConstraintChange {
  readonly kind: "tightened" | "loosened" | "changed";
  readonly member: Member;
  readonly keyword: string;
  readonly before?: Json;
  readonly after?: Json;
  readonly example?: Example;
}

/** A soft rule came, went, or is another. */
export interface RuleChange {
  readonly kind: "rule-added" | "rule-removed" | "rule-changed";
  readonly id: string;
  readonly severity: string;
  /** The severity before, where that changed. */
  readonly before?: string;
  readonly text?: string;
}

/** Words that people read. */
export interface WordingChange {
  readonly kind: "wording";
  readonly what: "label" | "hint" | "choice" | "message" | "rule" | "note" | "step" | "question" | "manifest";
  /** Whose words: a member's label, a rule's id, a note's name, a member of form.json. */
  readonly of: string;
  /** For a message: the keyword it is for. */
  readonly keyword?: string;
  readonly language?: string;
  readonly words: readonly WordRun[];
}
