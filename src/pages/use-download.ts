import { useEffect, useMemo } from "react";

/** An address under which the browser saves `text` as a file; nothing leaves the machine. */
export function useDownload(text: string): string {
  const address = useMemo(() => URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" })), [text]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}
