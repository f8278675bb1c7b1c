import { useEffect, useRef } from "react";
import { isComposing } from "./composing";

/** A floating <details> closes by Escape, by a press outside, and when something in it is chosen. */
export function useDismissal() {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = () => {
      if (details.current?.open) details.current.open = false;
    };
    const onPress = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || isComposing(event) || !details.current?.open) return;
      close();
      details.current.querySelector("summary")?.focus();
    };
    const onChoice = (event: Event) => {
      if ((event.target as Element).closest("a")) close();
    };
    const element = details.current;
    document.addEventListener("pointerdown", onPress);
    document.addEventListener("keydown", onKey);
    element?.addEventListener("click", onChoice);
    return () => {
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("keydown", onKey);
      element?.removeEventListener("click", onChoice);
    };
  }, []);
  return details;
}
