import { deDE, enUS } from "@mui/material/locale";
import { createTheme, type Theme, type ThemeOptions } from "@mui/material/styles";
import { deDE as pickerDe, enUS as pickerEn } from "@mui/x-date-pickers/locales";

import { materialShapes } from "./material-shapes.ts";

/** Material in the colours, shapes and type of our stylesheet, in the page's language; `isDark` as the reader has it now. */
export function createMaterialTheme(isDark: boolean, language: string): Theme {
  return createTheme(
    {
      palette: readPalette(isDark),
      typography: {
        fontFamily: "inherit",
        fontSize: 17,
        htmlFontSize: 17,
        button: { textTransform: "none", fontWeight: 600 },
        h6: { fontSize: "var(--text-3)", fontWeight: 700 },
        caption: { fontSize: "var(--text-1)" },
      },
      shape: { borderRadius: Number.parseInt(token("--radius"), 10) },
      components: materialShapes,
    },
    language === "en" ? enUS : deDE,
    language === "en" ? pickerEn : pickerDe,
  );
}

/** Material reckons with its colours (lighter, darker, more transparent), so that it must have them as values. */
function readPalette(isDark: boolean): ThemeOptions["palette"] {
  return {
    mode: isDark ? "dark" : "light",
    primary: { main: token("--accent"), dark: token("--accent-strong"), contrastText: token("--on-accent") },
    secondary: { main: token("--accent") },
    error: { main: token("--error") },
    warning: { main: token("--confirm") },
    info: { main: token("--hint") },
    success: { main: token("--good") },
    text: { primary: token("--text"), secondary: token("--text-quiet"), disabled: token("--text-quiet") },
    background: { default: token("--page"), paper: token("--surface") },
    action: { active: token("--text-quiet"), disabled: token("--text-quiet") },
    divider: token("--line"),
  };
}

/** A token of the stylesheet, as it is with the colours the reader has chosen. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
