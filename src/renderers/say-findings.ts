import { useEffect, useMemo, useRef, useState, type InputEvent } from "react";

import { afterPress } from "../after-press.ts";
import { idOf } from "../focus.ts";
import { useAnnounce, useFormStore } from "../form-context.ts";
import type { Finding } from "../form/finding.ts";
import { useWords } from "../language-context.tsx";

export interface SayFindings {
  /** The findings to be shown now. */
  readonly shown: readonly Finding[];
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onInput: (event: InputEvent) => void;
}

/** What a blur brings up is drawn by then. */
const DRAWN = 100;

/** Something found, as it is said. */
interface Said {
  /** Of the control it speaks of. */
  readonly id: string;
  /** Of the place it speaks of. */
  readonly name: string;
  readonly text: string;
  /** The same where the row it is in was just named. */
  readonly short?: string;
}

/** The name of the place a finding speaks of, and the whole as it is said. */
export type WordFinding = (finding: Finding) => Omit<Said, "id">;

/**
 * Says what was found in a field or row to those who hear the page, once they have left the place where it was found.
 * What comes and goes while they type there is not said, nor what was there before. Of what they changed they hear that it
 * is mended, or that it is wrong as before. Nor is there a box to confirm while they type, since it would come between them
 * and where they go next; and what was right is not called wrong for being typed anew.
 */
export function useSayFindings(findings: readonly Finding[], word: WordFinding): SayFindings {
  const [typed, setTyped] = useState<Typed>();
  const shown = useMemo(() => withoutTyped(findings, typed), [findings, typed]);
  const found = shown
    .filter(({ confirmed }) => confirmed !== true)
    .map((finding): Said => ({ id: idOf(finding.pointer), ...word(finding) }));
  const vouched = shown.filter(({ confirmed }) => confirmed === true).map((finding) => word(finding).name);
  const announce = useAnnounce();
  const { getSession } = useFormStore();
  const { mended } = useWords().findings;
  const moment = useRef<"idle" | "typing" | "left">("idle");
  /** A box changes before it says so: what was known when somebody came holds as long as they are there. */
  const isIn = useRef(false);
  /** Id of the control that was changed last. */
  const changed = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const known = useRef(found);
  const latest = useRef({ found, vouched });
  useEffect(() => {
    latest.current = { found, vouched };
    if (moment.current === "idle" && !isIn.current) known.current = found;
  });
  /** `removed`: the item that could be had back when the place was left. */
  const say = (removed: unknown): void => {
    if (moment.current !== "left") return;
    const before = known.current;
    const { found: now, vouched: settled } = latest.current;
    const isMine = ({ id }: Said): boolean => changed.current?.startsWith(id) === true;
    // Of what somebody vouched for they were told when they did.
    const isThere = (name: string): boolean => settled.includes(name) || now.some((it) => it.name === name);
    const gone = changed.current === undefined ? [] : before.filter(({ name }) => !isThere(name));
    const fresh = now.filter((it) => isMine(it) || !before.some(({ text }) => text === it.text));
    const news = [
      ...new Set([
        ...gone.map(({ name }) => `${name}: ${mended}.`),
        ...fresh.map(({ text, short = text }, at) => (at === 0 ? text : short)),
      ]),
    ];
    // How many are left, or how to go on, says the list far above.
    if (gone.length > 0) news.push(document.querySelector(".error-summary h3")?.textContent ?? "");
    // Where an item went meanwhile, another has come to this place: what was found in that is no news.
    const isMoved = getSession().state.removed !== removed;
    if (news.length > 0 && !isMoved && !isSummed()) announce(news.join(" ").trim());
    // What came to be above it may have pushed it out of sight.
    if (fresh.length > 0) document.activeElement?.scrollIntoView({ block: "nearest" });
    moment.current = "idle";
    changed.current = undefined;
    known.current = now;
  };
  return {
    shown,
    onFocus: () => void (isIn.current = true),
    onBlur: () => {
      isIn.current = false;
      afterPress(() => {
        setTyped(undefined);
        moment.current = "left";
        // One that waits since an earlier blur would speak before this one is drawn.
        clearTimeout(timer.current);
        const { removed } = getSession().state;
        if (isSummed()) say(removed);
        else timer.current = setTimeout(say, DRAWN, removed);
      });
    },
    onInput: ({ target }) => {
      moment.current = "typing";
      if (!(target instanceof Element)) return;
      const { id } = target;
      changed.current = id;
      if (typed?.id !== id) setTyped({ id, was: findings.filter(({ pointer }) => idOf(pointer) === id) });
    },
  };
}

/** The control that is being typed in, and what was found there before. */
interface Typed {
  readonly id: string;
  readonly was: readonly Finding[];
}

/**
 * The same findings as long as nobody types. While they do, what was wrong is told as it was until it is right, or each
 * key would be answered by another sentence; what was right stays right, and nothing is to be confirmed.
 */
function withoutTyped(findings: readonly Finding[], typed: Typed | undefined): readonly Finding[] {
  const isHere = ({ pointer }: Finding): boolean => idOf(pointer) === typed?.id;
  if (typed === undefined || !findings.some(isHere)) return findings;
  const was = typed.was.filter(({ severity }) => severity !== "confirm");
  return [...was, ...findings.filter((finding) => !isHere(finding))];
}

/** Whoever pressed "Weiter" is told by the summary, which has the focus then or is still on its way. */
function isSummed(): boolean {
  return document.querySelector(".error-summary:focus, p[aria-busy]") !== null;
}
