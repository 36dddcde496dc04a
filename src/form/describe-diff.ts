import { describeConstraint, describeExample, nameMember } from "./describe-constraint.ts";
import { describeStored } from "./describe-stored.ts";
import type { Change, RuleChange, WordingChange } from "./diff-change.ts";
import type { BrokenSample, RevisionDiff, Verdict } from "./diff-revisions.ts";
import type { WordRun } from "./diff-words.ts";

/** A heading and the sentences under it. */
export interface DiffSection {
  readonly title: string;
  readonly sentences: readonly string[];
}

const SECTIONS: readonly (readonly [title: string, kinds: readonly Change["kind"][]])[] = [
  [
    "Felder",
    [
      "member-added",
      "member-removed",
      "member-renamed",
      "member-moved",
      "became-required",
      "became-optional",
      "now-asked",
      "no-longer-asked",
      "shown-otherwise",
    ],
  ],
  ["Regeln, die streng sind", ["tightened", "loosened", "changed"]],
  ["Regeln, die nur hinweisen oder nachfragen", ["rule-added", "rule-removed", "rule-changed"]],
  ["Wortlaut", ["wording"]],
  ["Papier", ["paper-changed"]],
];

/** The difference of two revisions in German sentences, for people who know the form and not the software. */
export function describeDiff({ changes, verdict, stored }: RevisionDiff): readonly DiffSection[] {
  const sections = SECTIONS.map(([title, kinds]) => ({
    title,
    sentences: changes.filter(({ kind }) => kinds.includes(kind)).map(describeChange),
  }));
  const told = sections.filter(({ sentences }) => sentences.length > 0);
  const results = describeVerdict(verdict, changes.length === 0);
  return [...told, { title: "Ergebnis", sentences: [...results, ...(stored ? describeStored(stored) : [])] }];
}

function describeChange(change: Change): string {
  switch (change.kind) {
    case "member-added":
      return describeAdded(change);
    case "member-removed":
      return `Entfallen: ${nameMember(change.member)}.`;
    case "member-renamed":
      return `Umbenannt: ${nameMember(change.from)} heißt jetzt ${nameMember(change.member)}.`;
    case "member-moved":
      return `Verschoben: ${nameMember(change.member)} steht jetzt im Schritt „${change.to}“, bisher in „${change.from}“.`;
    case "became-required":
      return `Jetzt Pflicht: ${nameMember(change.member)}.${describeExample(change.example)}`;
    case "became-optional":
      return `Jetzt freiwillig: ${nameMember(change.member)}.`;
    case "now-asked":
      return `Jetzt gefragt: ${nameMember(change.member)} hat auf der Seite jetzt ein Feld.`;
    case "no-longer-asked":
      return `Nicht mehr gefragt: ${nameMember(change.member)} hat auf der Seite kein Feld mehr.`;
    case "shown-otherwise":
      return `Anders gezeigt: ${nameMember(change.member)} erscheint ${change.isAlways ? "jetzt immer" : "unter einer anderen Bedingung"}.`;
    case "tightened":
    case "loosened":
    case "changed":
      return describeConstraint(change);
    case "rule-added":
      return `Neu (${severityOf(change.severity)}): „${change.text ?? change.id}“`;
    case "rule-removed":
      return `Entfallen (${severityOf(change.severity)}): „${change.text ?? change.id}“`;
    case "rule-changed":
      return describeRuleChange(change);
    case "wording":
      return describeWording(change);
    case "paper-changed":
      return `Die Druckvorlage ist geändert: ${change.lines.added} Zeilen neu, ${change.lines.removed} entfallen.`;
  }
}

function describeAdded({ member, isRequired, step }: Extract<Change, { readonly kind: "member-added" }>): string {
  const place = step === undefined ? "" : ` im Schritt „${step}“`;
  return `Neu: ${nameMember(member)}${place}, ${isRequired ? "Pflichtangabe" : "freiwillig"}.`;
}

function describeRuleChange({ id, severity, before = severity, text = id }: RuleChange): string {
  if (before === severity) return `„${text}“ prüft jetzt anders.`;
  return `„${text}“ ist jetzt ${severityOf(severity)}, bisher ${severityOf(before)}.`;
}

function severityOf(severity: string): string {
  return severity === "confirm" ? "Rückfrage" : "Hinweis";
}

const WORDS: Readonly<Record<WordingChange["what"], string>> = {
  label: "Bezeichnung",
  hint: "Hilfe",
  choice: "Auswahl",
  message: "Meldung",
  rule: "Text der Regel",
  note: "Hinweistext",
  step: "Schritt",
  question: "Frage",
  manifest: "Angabe zum Formular",
};

function describeWording({ what, of, keyword, language = "de", words }: WordingChange): string {
  const about =
    `${WORDS[what]} ${what === "step" ? "" : `„${of}“`}${keyword === undefined ? "" : `, ${keyword}`}`.trim();
  return `${about}${language === "de" ? "" : ` (${language})`}: ${showWords(words)}`;
}

const CONTEXT = 6;

/** The words as prose: what went in [-…-], what came in {+…+}, of what stayed only the neighbourhood. */
export function showWords(words: readonly WordRun[]): string {
  return words.map((run, index) => showRun(run, index === 0, index === words.length - 1)).join(" ");
}

function showRun({ kind, text }: WordRun, isFirst: boolean, isLast: boolean): string {
  if (kind === "removed") return `[-${text}-]`;
  if (kind === "added") return `{+${text}+}`;
  const words = text.split(" ");
  const [head, tail] = [words.slice(0, CONTEXT), words.slice(-CONTEXT)].map((part) => part.join(" "));
  if (words.length <= 2 * CONTEXT) return text;
  if (isFirst) return `… ${tail}`;
  return isLast ? `${head} …` : `${head} … ${tail}`;
}

/** So many samples are named; the others only counted. */
const MOST_BROKEN = 5;

function describeVerdict(verdict: Verdict, isSame: boolean): readonly string[] {
  if (isSame && verdict.kind === "compatible") return ["Die beiden Ausgaben sind gleich."];
  const left = verdict.kind === "needs-migration" ? verdict.broken.length - MOST_BROKEN : 0;
  switch (verdict.kind) {
    case "compatible":
      return [
        verdict.stricter === undefined
          ? "Verträglich: Was nach der alten Ausgabe richtig war, ist es auch nach der neuen."
          : `Bedingt verträglich: Alte Angaben bleiben richtig, ${describeUnless(verdict.stricter)}`,
      ];
    case "migrated":
      return [
        verdict.stricter === undefined
          ? "Übertragbar: Mit der beigelegten Übertragung werden alte Angaben richtig."
          : `Bedingt übertragbar: Mit der beigelegten Übertragung werden alte Angaben richtig, ${describeUnless(verdict.stricter)}`,
      ];
    case "needs-migration":
      return [
        verdict.fallsShort === true
          ? "Nicht verträglich: Auch mit der beigelegten Übertragung gehen alte Angaben verloren oder werden falsch."
          : "Nicht verträglich: Alte Angaben gehen ohne Übertragung verloren oder werden falsch.",
        ...(verdict.lost ?? []).map((member) => `Verloren ginge: ${nameMember(member)}.`),
        ...verdict.broken.slice(0, MOST_BROKEN).map(describeBroken),
        ...(left > 0 ? [`Und ${left} weitere Beispiele.`] : []),
      ];
  }
}

function describeUnless(stricter: number): string {
  const what = stricter === 1 ? "der einen strengeren Regel" : `einer der ${stricter} strengeren Regeln`;
  return `außer wo sie an ${what} oben scheitern. Kein Beispiel zeigt einen solchen Fall.`;
}

function describeBroken({ file, findings }: BrokenSample): string {
  const [first] = findings;
  const more = findings.length > 1 ? ` Und ${findings.length - 1} weitere.` : "";
  return `Beispiel ${file.slice(file.lastIndexOf("/") + 1)}: ${first?.pointer}: ${first?.message}${more}`;
}
