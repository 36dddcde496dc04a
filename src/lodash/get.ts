/** `lodash/get` as JSON Forms calls it: an object that may be missing, and the name of a member or several joined by dots. */
function get(object: unknown, path: string): unknown {
  const member = memberOf(object, path);
  return member === undefined ? path.split(".").reduce(memberOf, object) : member;
}

function memberOf(object: unknown, name: string): unknown {
  return object === undefined || object === null ? undefined : Reflect.get(Object(object), name);
}

export default get;
