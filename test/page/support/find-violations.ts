import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type Axe from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules that look at colours. They cost most, and alone can differ between light and dark. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Which of the rules (A, AA, best practice) are tried: those about colours, all others, or both. */
export type RuleSet = "all" | "colours" | "without-colours";

/** What axe finds on the page as it stands: rule and element. */
export async function findViolations(page: Page, rules: RuleSet = "all"): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ tags, colours, set }) => {
      // axe's script puts it there; no type of the page knows that.
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      const off = Object.fromEntries(colours.map((id) => [id, { enabled: false }]));
      const { violations } = await axe.run({
        runOnly: set === "colours" ? colours : { type: "tag" as const, values: tags },
        ...(set === "without-colours" && { rules: off }),
        resultTypes: ["violations"],
        selectors: false,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`));
    },
    { tags: TAGS, colours: COLOUR_RULES, set: rules },
  );
}

/** How far the page can be scrolled sideways, in pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));
}
