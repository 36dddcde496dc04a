import type { Locator } from "playwright-core";

/** Clicks in the middle of it; gives the second click of a double one, at the same place. */
export async function clickOn(target: Locator): Promise<object> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const spot = { clientX: x + width / 2, clientY: y + height / 2 };
  await target.page().mouse.click(spot.clientX, spot.clientY);
  return { ...spot, detail: 2 };
}
