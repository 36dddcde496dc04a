/** `lodash/isEmpty` as JSON Forms calls it: a JSON value, of which numbers, yes and no are empty too. */
function isEmpty(value: unknown): boolean {
  if (typeof value === "string") return value === "";
  return typeof value !== "object" || value === null || Object.keys(value).length === 0;
}

export default isEmpty;
