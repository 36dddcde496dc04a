import { rankWith, uiTypeIs } from "@jsonforms/core";
import { JsonFormsDispatch } from "@jsonforms/react";

import { childrenOf } from "../form/controls.ts";
import { asJsonSchema, asUiSchema } from "../json-forms.ts";
import { langOf } from "../lang-of.ts";
import { markOf, useIsEnabled, useIsShown } from "./control-view.ts";
import { OWN_RANK, type Renderer, type RendererProps } from "./renderer.ts";

/** The elements of a layout, each drawn by the renderer that fits it best. */
function Children(props: RendererProps) {
  const { uischema, schema, path } = props;
  const enabled = useIsEnabled(props);
  // The elements of a layout never change place, so that the index is key enough.
  return childrenOf(uischema).map((element, index) => (
    <JsonFormsDispatch
      key={index}
      uischema={asUiSchema(element)}
      schema={asJsonSchema(schema)}
      path={path}
      enabled={enabled}
    />
  ));
}

function VerticalRenderer(props: RendererProps) {
  return useIsShown(props) ? <Children {...props} /> : null;
}

function HorizontalRenderer(props: RendererProps) {
  if (!useIsShown(props)) return null;
  return (
    <div className="side-by-side">
      <Children {...props} />
    </div>
  );
}

function GroupRenderer(props: RendererProps) {
  const { label } = props.uischema;
  if (!useIsShown(props)) return null;
  return (
    <fieldset className="group">
      {typeof label === "string" && <legend lang={langOf(markOf(props.uischema))}>{label}</legend>}
      <Children {...props} />
    </fieldset>
  );
}

function LabelRenderer(props: RendererProps) {
  const { uischema } = props;
  return useIsShown(props) ? <p lang={langOf(markOf(uischema))}>{String(uischema["text"] ?? "")}</p> : null;
}

export const vertical: Renderer = {
  tester: rankWith(OWN_RANK, uiTypeIs("VerticalLayout")),
  renderer: VerticalRenderer,
};

export const horizontal: Renderer = {
  tester: rankWith(OWN_RANK, uiTypeIs("HorizontalLayout")),
  renderer: HorizontalRenderer,
};

/** A group, and a category that stands inside a step. */
export const group: Renderer = {
  tester: rankWith(OWN_RANK, (uischema, schema, context) =>
    ["Group", "Category"].some((type) => uiTypeIs(type)(uischema, schema, context)),
  ),
  renderer: GroupRenderer,
};

/** Categories inside a step stand one below the other: steps are the form's own. */
export const categorization: Renderer = {
  tester: rankWith(OWN_RANK, uiTypeIs("Categorization")),
  renderer: VerticalRenderer,
};

export const label: Renderer = { tester: rankWith(OWN_RANK, uiTypeIs("Label")), renderer: LabelRenderer };
