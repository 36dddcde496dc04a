import type { FileRule } from "../lint-rule.ts";
import { createPositions } from "../positions.ts";

/** JSON lets the last of two members with one name win; an editor who added the first one would never know. */
export const duplicateMember: FileRule = {
  id: "duplicate-member",
  severity: "error",
  find: (texts) =>
    Object.entries(texts)
      .filter(([file]) => file.endsWith(".json"))
      .flatMap(([file, text]) =>
        createPositions(text).twins.map(({ name, ...position }) => ({
          file,
          position,
          message: `the member "${name}" stands here a second time`,
          remedy: "Keep one of the two; only the last one counts",
        })),
      ),
};
