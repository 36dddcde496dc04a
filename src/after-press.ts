/**
 * Leaving a field shows what was found there, which moves everything below. Were it shown while the mouse that left
 * the field is still down, the button under it would move away and its click be lost.
 */
let isPressed = false;
const waiting: (() => void)[] = [];

/** Runs `action` now, or once the present press of mouse or finger has become a click. */
export function afterPress(action: () => void): void {
  if (isPressed) waiting.push(action);
  else action();
}

/**
 * Runs `action` once a control was left for another. A dialog that opened has only taken the focus for a while: whoever is
 * shown a pasted list has left nothing unfinished. (Where the focus goes, the browser does not say then.)
 */
export function afterLeaving(action: () => void): void {
  if (document.querySelector("dialog[open]") === null) afterPress(action);
}

function release(): void {
  isPressed = false;
  // The click follows the release at once; a task of its own comes after it.
  setTimeout(() => {
    for (const action of waiting.splice(0)) action();
  });
}

let last: Element | null = null;

/**
 * Many press everything twice. Where the first click brought something else under the mouse, the second is not meant for
 * that: it would delete, or go on unseen. What is a double click the system says, as its user set it
 * (https://www.w3.org/TR/uievents/#dom-uievent-detail); two clicks, however quick, are both meant.
 */
function stopSecond(event: MouseEvent): void {
  const isMeant = !isSecond(event);
  // A third click saw what is there now.
  last = controlOf(event);
  if (isMeant) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Nor does it take the focus from where the first click brought it. */
function keepFocus(event: MouseEvent): void {
  if (isSecond(event)) event.preventDefault();
}

function isSecond(event: MouseEvent): boolean {
  return event.detail > 1 && last !== null && last !== controlOf(event);
}

function controlOf({ target }: MouseEvent): Element | null {
  return target instanceof Element ? target.closest("button, a") : null;
}

/** Listens for presses from now on; gives what ends it. */
export function watchPresses(): () => void {
  const watch = new AbortController();
  const options = { capture: true, signal: watch.signal };
  window.addEventListener("click", stopSecond, options);
  window.addEventListener("mousedown", keepFocus, options);
  window.addEventListener("pointerdown", () => (isPressed = true), options);
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, release, options);
  return () => watch.abort();
}
