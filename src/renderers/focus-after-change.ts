import { useEffect, useRef } from "react";

/** Gives a function whose argument runs once after the next drawing, when what is to be focused exists. */
export function useFocusAfterChange(): (focus: () => void) => void {
  const pending = useRef<() => void>(undefined);
  useEffect(() => {
    pending.current?.();
    pending.current = undefined;
  });
  return (focus) => void (pending.current = focus);
}
