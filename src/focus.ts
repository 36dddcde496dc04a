/** Element ids made from pointers, and moving the focus to the place a pointer names. */

/** The id of the control at `pointer`. Made from the place, so that it never belongs to another control. */
export function idOf(pointer: string): string {
  return `feld${pointer.replaceAll(/\s/g, "%20")}`;
}

/** The pointer of the control an element is, or of the first in its row; absent where neither has an id of ours. */
export function pointerAt(element: Element): string | undefined {
  const own = element.id.startsWith("feld/") ? element : element.closest("tr")?.querySelector("[id^='feld/']");
  return own?.id.slice("feld".length).replaceAll("%20", " ");
}

/** The id of the list (table or cards) at `pointer`. */
export function listIdOf(pointer: string): string {
  return `${idOf(pointer)}-liste`;
}

/** The id of the button that adds an item to the list at `pointer`. */
export function addIdOf(pointer: string): string {
  return `${listIdOf(pointer)}-neu`;
}

const FOCUSABLE = "input:not([disabled]), select, textarea, button, summary, a[href], [tabindex='0']";

/**
 * Focuses the control at `pointer`, else the first one below it, else the list there, else what it lies in, and where
 * nothing of that has an id of ours the first control of the step. With `isChosen` what stands in the very control is
 * selected, as when somebody comes by Tab; else they go on behind it.
 */
export function focusPointer(pointer: string, isChosen = false): void {
  const target = findTarget(pointer);
  if (target !== undefined) {
    openAround(target);
    // Whoever wants to change something in a row, be it not the first of it, types over nothing.
    const isMeant = isChosen && target.id === idOf(pointer);
    // What was just opened can take the focus once it is drawn.
    if (isSeen(target)) enter(target, isMeant);
    else setTimeout(() => enter(target, isMeant));
    return;
  }
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
  if (parent === "") focusableIn(document.querySelector(".elements"))?.focus();
  else focusPointer(parent, isChosen);
}

function enter(target: HTMLElement, isSelected: boolean): void {
  target.focus();
  if (!(target instanceof HTMLInputElement) || target.type !== "text") return;
  const end = target.value.length;
  target.setSelectionRange(isSelected ? 0 : end, end);
}

/** What the focus would come to for `pointer`, where that is on the page. */
export function findTarget(pointer: string): HTMLElement | undefined {
  const id = idOf(pointer);
  const below = `[id^="${CSS.escape(id)}/"]`;
  return (
    focusableIn(document.getElementById(id)) ??
    firstFocusable(document.querySelectorAll(below)) ??
    focusableIn(document.getElementById(listIdOf(pointer)))
  );
}

/** The first thing that takes the focus in any of the elements: a hint has an id too, and stands before its input. */
function firstFocusable(elements: Iterable<Element>): HTMLElement | undefined {
  for (const element of elements) {
    const target = focusableIn(element);
    if (target !== undefined) return target;
  }
  return undefined;
}

/** The element itself when it takes the focus, else the first thing in it that does. */
function focusableIn(element: Element | null | undefined): HTMLElement | undefined {
  if (element === null || element === undefined) return undefined;
  const target = element.matches(FOCUSABLE) ? element : element.querySelector(FOCUSABLE);
  return target instanceof HTMLElement ? target : undefined;
}

function openAround(target: HTMLElement): void {
  const details = target.closest("details");
  if (details !== null) details.open = true;
  if (isSeen(target)) return;
  // A fold of Material's: what says that it is closed stands beside what it hides, at most in a heading.
  for (let box = target.parentElement; box !== null && !box.matches(".elements"); box = box.parentElement) {
    const closed = box.querySelector(`:scope > ${CLOSED}, :scope > * > ${CLOSED}`);
    if (closed instanceof HTMLElement) closed.click();
  }
}

const CLOSED = "[aria-expanded='false']";

function isSeen(element: HTMLElement): boolean {
  return getComputedStyle(element).visibility === "visible";
}
