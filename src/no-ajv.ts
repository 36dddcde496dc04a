/** Stands where JSON Forms imports ajv. The page is given the rule pack instead, so this is never called. */
function noAjv(): never {
  throw new Error("the page has no ajv; give JSON Forms the rule pack");
}

// oxlint-disable-next-line import/no-default-export -- JSON Forms imports ajv and ajv-formats by their default export
export default noAjv;
