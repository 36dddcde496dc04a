import { fetchDefinition, type Answer } from "./api.ts";
import type { LoadedForm } from "./form-context.ts";
import { loadPlatformTexts } from "./form/load-platform-texts.ts";
import { localise } from "./form/localise.ts";
import { createPackAjv } from "./form/pack-ajv.ts";
import type { Pack } from "./form/pack.ts";
import type { WireDefinition } from "./form/wire.ts";
import type { Kit } from "./kit.ts";
import { coversAll } from "./renderers/covers.ts";
import { ownKit } from "./renderers/own-kit.ts";

/** Fetches a revision in a language, its rule pack, and Material's renderers when the form wants or needs them. */
export async function loadForm(form: string, revision: string, language: string): Promise<Answer<LoadedForm>> {
  // Between definition and pack a newer release may have taken the place of the one that named the pack.
  const answer = await tryForm(form, revision, language);
  return answer.kind === "no-module" ? asAnswer(await tryForm(form, revision, language)) : answer;
}

/** A module that does not arrive twice is a connection that failed. */
function asAnswer(answer: Answer<LoadedForm> | NoModule): Answer<LoadedForm> {
  return answer.kind === "no-module" ? { kind: "offline" } : answer;
}

interface NoModule {
  readonly kind: "no-module";
}

async function tryForm(form: string, revision: string, language: string): Promise<Answer<LoadedForm> | NoModule> {
  const answer = await fetchDefinition(form, revision, language);
  if (answer.kind !== "ok") return answer;
  try {
    return { kind: "ok", value: await prepareForm(answer.value, language) };
  } catch {
    return { kind: "no-module" };
  }
}

async function prepareForm(sent: WireDefinition, language: string): Promise<LoadedForm> {
  const { schema, uiSchema } = localise(sent, language);
  const definition = { ...sent, uiSchema };
  const [pack, kit, platform] = await Promise.all([
    importPack(sent.pack),
    chooseKit(sent, language),
    loadPlatformTexts(language),
  ]);
  return { definition, language, platform, pack, schema, ajv: createPackAjv({ ...definition, schema }, pack), kit };
}

async function importPack(address: string): Promise<Pack> {
  const module: { readonly pack: Pack } = await import(/* @vite-ignore */ address);
  return module.pack;
}

async function chooseKit({ manifest, uiSchema, schema }: WireDefinition, language: string): Promise<Kit> {
  const isMaterial = manifest.renderers === "material";
  if (!isMaterial && coversAll(uiSchema, schema)) return ownKit;
  const { createMaterialKit } = await import("./material/material-kit.tsx");
  return createMaterialKit(isMaterial, language);
}
