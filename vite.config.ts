import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type UserConfig } from "vite";

const JSON_FORMS = /^@jsonforms\/(?:core|react)$/;
const MATERIAL = /\/src\/material\/|@jsonforms\/material-renderers\/|\?material$/;

/**
 * Gives Material's renderers a copy of JSON Forms of their own. JSON Forms is one file each for core and react: shared,
 * all that Material uses of them would be in the first load of every form, which needs a tenth of it.
 */
function separateMaterial(): Plugin {
  return {
    name: "separate-material",
    apply: "build",
    enforce: "pre",
    async resolveId(id, importer) {
      if (importer === undefined || !JSON_FORMS.test(id) || !MATERIAL.test(importer)) return null;
      const found = await this.resolve(id, importer, { skipSelf: true });
      return found === null ? null : { ...found, id: `${found.id}?material` };
    },
  };
}

/**
 * The page. JSON Forms imports ajv to make a validator of its own; ours is the rule pack, and ajv would need
 * `unsafe-eval`. The alias is a RegExp so that only the two packages themselves are meant.
 */
const page: UserConfig = {
  root: "src",
  plugins: [separateMaterial(), react()],
  resolve: {
    alias: [{ find: /^ajv(?:-formats)?$/, replacement: fileURLToPath(new URL("src/no-ajv.ts", import.meta.url)) }],
  },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2023",
    // The polyfill is an inline script, which the Content-Security-Policy forbids and no supported browser needs.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      treeshake: {
        moduleSideEffects: [
          // lodash's modules only define functions, though its package does not say so.
          { test: /node_modules\/lodash\//, sideEffects: false },
          { test: /./, sideEffects: true },
        ],
      },
    },
  },
};

export default defineConfig(({ command }) => {
  // A build is always what is deployed, also one made by a test runner, which sets NODE_ENV to something else.
  if (command === "build") process.env["NODE_ENV"] = "production";
  return page;
});
