import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from "vite";

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

/** What JSON Forms needs of lodash's largest functions, in a few lines each: lodash's own do much more. */
const SMALL: Readonly<Record<string, string>> = {
  find: "find",
  filter: "filter",
  includes: "includes",
  maxBy: "max-by",
  isEmpty: "is-empty",
  isEqual: "is-equal",
  get: "get",
  has: "has",
  range: "range",
};

/**
 * Gives the page's copy of JSON Forms small functions in place of lodash's: ours, or es-toolkit's, which keep lodash's
 * behaviour at a fraction of its size. Material's renderers and their copy of JSON Forms keep lodash.
 */
function replaceLodash(): Plugin {
  return {
    name: "replace-lodash",
    apply: "build",
    enforce: "pre",
    resolveId(id, importer) {
      const name = /^lodash\/(\w+)$/.exec(id)?.[1];
      const isOurs = importer !== undefined && /@jsonforms\/(?:core|react)\/[^?]*$/.test(importer);
      if (!isOurs || name === undefined || name === "fp") return null;
      const file = SMALL[name];
      if (file === undefined) return this.resolve(`es-toolkit/compat/${name}`);
      return fileURLToPath(new URL(`src/lodash/${file}.ts`, import.meta.url));
    },
  };
}

const MAIN = fileURLToPath(new URL("src/main.tsx", import.meta.url));
const first = new Set<string>();

/** All of ours that the first step needs goes into one file: what it shares with later parts would else make two dozen. */
function nameChunk(id: string, modules: Pick<Rolldown.PluginContext, "getModuleInfo">): string | null {
  const visit = (module: string): void => {
    if (first.has(module)) return;
    first.add(module);
    for (const imported of modules.getModuleInfo(module)?.importedIds ?? []) visit(imported);
  };
  visit(MAIN);
  const isOurs = !id.includes("node_modules") || /@jsonforms|es-toolkit/.test(id);
  return first.has(id) && isOurs ? "first" : null;
}

const COMPILED_WHOLE: ReadonlySet<string> = new Set(["react", "first"]);

/**
 * Asks the browser to compile the chunks of the first load whole, off the main thread while they arrive: nearly all they
 * hold runs at once, and to compile it function by function when it is called takes a fifth of the time to the first
 * field. It is Chromium's explicit compile hint, to other browsers a comment, and must come first in the file.
 */
function hintCompiling(): Plugin {
  return {
    name: "hint-compiling",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!COMPILED_WHOLE.has(file.name ?? "") || file.type !== "chunk") continue;
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
        }
      },
    },
  };
}

/**
 * The page. JSON Forms imports ajv to make a validator of its own; ours is the rule pack, and ajv would need
 * `unsafe-eval`. The alias is a RegExp so that only the two packages themselves are meant.
 */
const page: UserConfig = {
  root: "src",
  plugins: [separateMaterial(), replaceLodash(), react(), hintCompiling()],
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
      // Chunks may export what later parts import of them.
      preserveEntrySignatures: "allow-extension",
      output: {
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(?:react|react-dom|scheduler)\/|rolldown\/runtime/ },
            { name: nameChunk, debugName: "first", includeDependenciesRecursively: false },
          ],
        },
      },
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
