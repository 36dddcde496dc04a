import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with `N passed, N failed` alone on its last line, for whatever reads the output of CI. */
export function createCountReporter(): Reporter {
  return {
    onTestRunEnd(modules, errors) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const passed = tests.filter((test) => test.result().state === "passed").length;
      const failed = tests.filter((test) => test.result().state === "failed").length;
      const broken = modules.filter(isBroken).length;
      process.stdout.write(`\n${passed} passed, ${failed + broken + errors.length} failed\n`);
    },
  };
}

/** A file that could not be run at all counts as one failure. */
function isBroken(module: TestModule): boolean {
  return (
    module.state() === "failed" && [...module.children.allTests()].every((test) => test.result().state !== "failed")
  );
}
