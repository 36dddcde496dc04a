import { defineConfig } from "vitest/config";

import { createCountReporter } from "./test/count-reporter.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    reporters: ["default", createCountReporter()],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    globalSetup: ["test/global-setup.ts"],
    // A page on a busy machine may take its time; nothing is asserted about how long.
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: 2,
  },
});
