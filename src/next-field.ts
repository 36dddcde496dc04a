const FIELDS = ".elements :is(input, select, textarea, .add, .way-back), .actions .primary";

/**
 * Brings the focus from a field to the next one; behind the last to the button that adds a row, or to the way back or on. What
 * deletes is passed over.
 */
export function focusNextField(from: HTMLInputElement): void {
  if (performance.now() - broughtAt < A_PRESS) return;
  const next = [...document.querySelectorAll<HTMLElement>(FIELDS)].find((it) => isNext(it, from));
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** Of two presses of a hand that shakes, or that is used to two, the second is for the button, not for where that led. */
const A_PRESS = 400;
/** When a button brought the focus to a field. */
let broughtAt = -Infinity;
document.addEventListener("focusin", ({ target, relatedTarget }) => {
  const isBrought = relatedTarget instanceof HTMLButtonElement && target instanceof HTMLInputElement;
  broughtAt = isBrought && !isTabbed ? performance.now() : -Infinity;
});
/** By Tab one comes from a button to a field, too. */
let isTabbed = false;
document.addEventListener("keydown", ({ key }) => (isTabbed = key === "Tab"), true);

function isNext(field: HTMLElement, from: HTMLInputElement): boolean {
  const isLater = (from.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
  // The other answers to the same question are gone through with arrows.
  const isOther = from.type !== "radio" || !(field instanceof HTMLInputElement) || field.name !== from.name;
  return isLater && isOther && field.checkVisibility() && !field.matches(":disabled");
}
