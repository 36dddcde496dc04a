import { deDE, enUS } from "@mui/material/locale";
import { createTheme, type Theme } from "@mui/material/styles";
import { deDE as pickerDe, enUS as pickerEn } from "@mui/x-date-pickers/locales";

/** Material in the colours, shapes and type of our own stylesheet, speaking the language of the page. */
export function createMaterialTheme(language: string): Theme {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  return createTheme(
    {
      palette: {
        mode: isDark ? "dark" : "light",
        primary: { main: token("--accent") },
        error: { main: token("--error") },
        text: { primary: token("--text"), secondary: token("--text-quiet") },
        background: { default: token("--page"), paper: token("--surface") },
      },
      typography: { fontFamily: "inherit", button: { textTransform: "none" } },
      shape: { borderRadius: 6 },
      components: {
        MuiFormHelperText: { defaultProps: { "aria-live": "polite" } },
        MuiButtonBase: { styleOverrides: { root: { minHeight: 44, minWidth: 44 } } },
      },
    },
    language === "en" ? enUS : deDE,
    language === "en" ? pickerEn : pickerDe,
  );
}

/** A token of the stylesheet, as it is with the colours the reader has chosen. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
