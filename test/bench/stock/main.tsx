/** The same form as its makers' own seed application would draw it: what `npm run bench -- page` compares with. */
import type { JsonSchema, UISchemaElement } from "@jsonforms/core";
import { materialCells, materialRenderers } from "@jsonforms/material-renderers";
import { JsonForms } from "@jsonforms/react";
import { useState } from "react";
import { createRoot } from "react-dom/client";

interface StockForm {
  readonly schema: JsonSchema;
  readonly uiSchema: UISchemaElement;
}

function App({ form, answers }: { readonly form: StockForm; readonly answers: unknown }) {
  const [data, setData] = useState(answers);
  return (
    <JsonForms
      schema={form.schema}
      uischema={form.uiSchema}
      data={data}
      renderers={materialRenderers}
      cells={materialCells}
      onChange={({ data: changed }) => setData(changed)}
    />
  );
}

async function fetchJson(address: string): Promise<unknown> {
  return (await fetch(address)).json();
}

const [form, answers] = await Promise.all([fetchJson("/form.json"), fetchJson(`/answers.json${location.search}`)]);
const container = document.getElementById("page");
// The bench's own server sends just this.
if (container !== null) createRoot(container).render(<App form={form as StockForm} answers={answers} />);
