import { afterAll, expect, it, onTestFinished } from "vitest";

import { bodyOf, newKey, post } from "../server/support/make-app.ts";
import { FORM, makeForms } from "../server/support/make-forms.ts";
import { run, startPostgres } from "../server/support/postgres.ts";
import { startServer } from "../server/support/start-server.ts";
import { temporaryFolder } from "../server/support/temporary-folder.ts";

const TRIES = 200;

it("200 tries at once with one key at two servers make one submission, and all get its receipt", async () => {
  const postgres = await startPostgres(onTestFinished);
  const env = {
    DATABASE_URL: await postgres.newDatabase(),
    FORMS_DIR: makeForms({ "2026-01-01": { manifest: { validFrom: "2020-01-01" } } }, afterAll),
    RECEIPT_KEY: "k".repeat(32),
  };
  const start = (): ReturnType<typeof startServer> =>
    startServer({ ...env, DATA_DIR: temporaryFolder(onTestFinished) }, onTestFinished);
  const servers = await Promise.all([start(), start()]);
  const init = post({ person: { name: "Erika Muster" } }, { "idempotency-key": newKey() });
  const answers = await Promise.all(
    Array.from({ length: TRIES }, async (_, number) => {
      const url = servers[number % servers.length]?.url ?? "";
      const response = await fetch(`${url}/api/forms/${FORM}/2026-01-01/submissions`, init);
      return { status: response.status, body: JSON.stringify(await bodyOf(response)) };
    }),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(await run(env.DATABASE_URL, "select count(*)::int as count from submission")).toEqual([{ count: 1 }]);
  expect(await run(env.DATABASE_URL, "select count(*)::int as count from event")).toEqual([{ count: 1 }]);
});
