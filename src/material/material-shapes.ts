import type { ThemeOptions } from "@mui/material/styles";

/** The ring around what has the focus, as in base.css. */
const RING = { outline: "3px solid var(--focus-ring)", outlineOffset: 2, boxShadow: "0 0 0 5px var(--focus)" };

/** How Material's components are drawn so that they stand beside ours as if they were. */
export const materialShapes: ThemeOptions["components"] = {
  // JSON Forms takes the kind of its inputs from here.
  MuiTextField: { defaultProps: { variant: "outlined" } },
  MuiOutlinedInput: {
    styleOverrides: {
      root: {
        background: "var(--surface)",
        maxWidth: "34rem",
        "&.Mui-focused": RING,
      },
      notchedOutline: { borderColor: "var(--line-strong)" },
    },
  },
  MuiInputLabel: { styleOverrides: { root: { fontWeight: 600, color: "var(--text)" } } },
  MuiFormHelperText: {
    defaultProps: { "aria-live": "polite" },
    styleOverrides: {
      root: { fontSize: "var(--text-1)", margin: "4px 0 var(--space-4)", maxWidth: "var(--measure)" },
    },
  },
  MuiButtonBase: {
    styleOverrides: { root: { minHeight: "var(--target)", minWidth: "var(--target)", "&.Mui-focusVisible": RING } },
  },
  MuiCheckbox: { styleOverrides: { root: { color: "var(--line-strong)" } } },
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: "none" } } },
  MuiAccordion: {
    styleOverrides: {
      root: {
        border: "1px solid var(--line)",
        borderRadius: "var(--radius-large)",
        marginBottom: "var(--space-4)",
        "&::before": { display: "none" },
      },
    },
  },
  MuiCard: { styleOverrides: { root: { border: "1px solid var(--line)", borderRadius: "var(--radius-large)" } } },
  MuiAvatar: { styleOverrides: { root: { color: "var(--on-accent)", background: "var(--accent)" } } },
  MuiTableCell: { styleOverrides: { root: { borderColor: "var(--line)", fontSize: "var(--text-1)" } } },
};
