import { useEffect, useLayoutEffect, useRef } from "react";
import { isComposing } from "./composing";

/** On the server React has nothing to lay out, and would complain. */
const useShownEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Hears every key of the page from the moment that its piece is shown: a key pressed at the sight of a button must
 * not fall into the gap before React runs its other effects. What hears is always that of the page as it is shown.
 * A key that an input method takes is none of the page's.
 */
export function useDocumentKeys(onKey: (event: KeyboardEvent) => void): void {
  const current = useRef(onKey);
  useShownEffect(() => {
    current.current = onKey;
  });
  useShownEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isComposing(event)) current.current(event);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, []);
}
