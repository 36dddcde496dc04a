import { isReadOnly } from "./control-view.ts";
import type { InputProps } from "./renderer.ts";

const WIDTHS: Readonly<Record<string, string>> = { short: "width-short", medium: "width-medium", long: "width-long" };
const SHORT = 15;
const INPUT_MODES = ["none", "text", "decimal", "numeric", "tel", "search", "email", "url"] as const;
type InputMode = (typeof INPUT_MODES)[number];

/** The attributes every input for typing shares. */
export function textProps({ id, name, describedBy, options, schema, ...is }: InputProps) {
  // It can still be reached, read aloud and copied.
  const readOnly = isReadOnly({ schema, options });
  return {
    id,
    name: id,
    className: WIDTHS[String(options["width"])] ?? widthFor(schema["maxLength"]),
    "aria-label": name,
    "aria-labelledby": is.labelledBy,
    "aria-describedby": describedBy,
    "aria-invalid": is.isInvalid || undefined,
    "aria-required": is.isRequired || undefined,
    readOnly,
    disabled: !is.isEnabled && !readOnly,
    inputMode: INPUT_MODES.find((mode): mode is InputMode => mode === options["inputMode"]),
    autoComplete: typeof options["autocomplete"] === "string" ? options["autocomplete"] : "off",
    spellCheck: false,
    enterKeyHint: "next" as const,
  };
}

function widthFor(maxLength: unknown): string {
  return typeof maxLength === "number" && maxLength <= SHORT ? "width-short" : "width-long";
}
