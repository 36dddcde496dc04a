/**
 * The address a call came from. Each trusted proxy has added, at the end of `X-Forwarded-For`, who called it; what
 * stands before that anybody may have written. Without proxies the header is not looked at.
 */
export function callerAddress(
  remote: string | undefined,
  forwarded: string | undefined,
  trustedHops: number,
): string | undefined {
  if (trustedHops === 0) return remote;
  const addresses = (forwarded ?? "")
    .split(",")
    .map((it) => withoutPort(it.trim()))
    .filter((it) => it !== "");
  return addresses.at(-trustedHops) ?? addresses[0] ?? remote;
}

/** Some proxies write the port too, which is another for each connection. */
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([^:]+):\d+$/.exec(address)?.[1] ?? address;
}
