import { DIN_91379_A, DIN_91379_B } from "./din-91379.ts";

const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[Zz]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";
/** RFC 3339 full-date with real month lengths and leap years. */
const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

/**
 * Every format a schema may name. They are regular expressions, never functions, so that a rule pack carries them.
 * The DIN 91379 formats are ours; the others are those of JSON Schema (2020-12, section 7.3) that forms use.
 */
export const FORMATS: Readonly<Record<string, RegExp>> = {
  "din-91379-a": new RegExp(DIN_91379_A, "u"),
  "din-91379-b": new RegExp(DIN_91379_B, "u"),
  date: new RegExp(`^${DATE}$`, "u"),
  time: new RegExp(`^${TIME}$`, "u"),
  "date-time": new RegExp(`^${DATE}[Tt\\x20]${TIME}$`, "u"),
  email: /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@.]{1,63}(?:\.[^\s@.]{1,63})+$/u,
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu,
  "uri-reference": /^[^\s<>"{}|\\^`]*$/u,
  url: /^https?:\/\/[^\s<>"{}|\\^`]+$/iu,
  hostname: /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/iu,
  ipv4: new RegExp(`^${OCTET}(?:\\.${OCTET}){3}$`, "u"),
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu,
  "json-pointer": /^(?:\/(?:[^/~]|~[01])*)*$/u,
};
