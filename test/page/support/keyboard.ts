import type { Page } from "playwright-core";
import { expect } from "vitest";

import { focused } from "./open-form.ts";

/** Somebody with a keyboard alone. After every key something must have the focus. */
export interface Keyboard {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tabs on until what has the focus (its id, else its text) is as told. */
  readonly tabTo: (what: RegExp) => Promise<void>;
  readonly reachHeading: (name: string) => Promise<void>;
}

/** More stops than any step has. */
const MOST_TABS = 60;

export function useKeyboard(page: Page): Keyboard {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      await page.keyboard.press(key);
      expect(await focused(page), `after ${key}`).not.toBe("body");
    }
  };
  return {
    press,
    type: async (text) => page.keyboard.type(text),
    tabTo: async (what) => {
      const seen: string[] = [];
      while (seen.length < MOST_TABS) {
        await press("Tab");
        const now = await focused(page);
        if (what.test(now)) return;
        seen.push(now);
      }
      throw new Error(`${what} was not reached by Tab; there were ${seen.join(" | ")}`);
    },
    reachHeading: async (name) => {
      await page.getByRole("heading", { level: 2, name }).waitFor();
      await expect.poll(() => focused(page)).toContain(name);
    },
  };
}
