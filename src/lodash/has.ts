/** `lodash/has` as JSON Forms calls it: an object that may be missing, and the name of a member. */
function has(object: object | null | undefined, name: string): boolean {
  return object !== undefined && object !== null && Object.hasOwn(object, name);
}

export default has;
