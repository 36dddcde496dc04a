/** Material's renderers with what they need around them. A chunk of its own: most forms never load it. */
import { coreReducer, type CoreActions } from "@jsonforms/core";
import { JsonFormsContext } from "@jsonforms/react";
import { materialCells, materialRenderers } from "@jsonforms/material-renderers";
import { ThemeProvider } from "@mui/material/styles";
import dayjs from "dayjs";
import "dayjs/locale/de";
import "dayjs/locale/en-gb";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";

import { isObject, type JsonObject } from "../form/json.ts";
import { useLoadedForm } from "../form-context.ts";
import type { Kit } from "../kit.ts";
import { useJsonFormsState } from "../renderers/control-view.ts";
import { alwaysOurs, renderers } from "../renderers/renderers.ts";
import { createMaterialTheme } from "./material-theme.ts";
import { createTranslate } from "./material-words.ts";
import "../style/material.css";
import { placeCells, placeControls } from "./placed.tsx";

/** `isWhole`: Material draws all it can. Otherwise it draws only what our own renderers do not know. */
export function createMaterialKit(isWhole: boolean, language: string): Kit {
  dayjs.locale(language === "en" ? "en-gb" : "de");
  return {
    renderers: [...(isWhole ? alwaysOurs : renderers), ...placeControls(materialRenderers)],
    cells: placeCells(materialCells),
    config: {
      showUnfocusedDescription: true,
      dateFormat: "DD.MM.YYYY",
      dateSaveFormat: "YYYY-MM-DD",
      hideRequiredAsterisk: false,
      restrict: false,
      trim: false,
    },
    Frame: MaterialFrame,
    applyAction,
    translate: createTranslate(language),
  };
}

/** Material's renderers have their own copy of JSON Forms (vite.config.ts), and so a context of their own. */
function MaterialFrame({ children }: { readonly children: ReactNode }) {
  const state = useJsonFormsState();
  const isDark = useIsDark();
  const { language } = useLoadedForm();
  const theme = useMemo(() => createMaterialTheme(isDark, language), [isDark, language]);
  return (
    <JsonFormsContext.Provider value={state}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </JsonFormsContext.Provider>
  );
}

const darkness = matchMedia("(prefers-color-scheme: dark)");

function useIsDark(): boolean {
  return useSyncExternalStore(watchDarkness, () => darkness.matches);
}

function watchDarkness(onChange: () => void): () => void {
  darkness.addEventListener("change", onChange);
  return () => darkness.removeEventListener("change", onChange);
}

/** JSON Forms' own reducer, without a validator: answers are checked once per change, by the form itself. */
function applyAction(answers: JsonObject, action: CoreActions): JsonObject {
  const core = coreReducer({ data: answers, schema: {}, uischema: { type: "Control" } }, action);
  return isObject(core.data) ? core.data : {};
}
