import { useNavigation } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

/**
 * 1, 2 and 3 press the decisions in their order. One that asks for words opens, and the words are typed at once;
 * letters and figures typed into a field stay what they are. While a decision is on its way no key makes another:
 * pressed twice, it would fall on a case that nobody has looked at.
 */
export function useDecisionKeys(row: RefObject<HTMLElement>) {
  const isStill = useNavigation().state === "idle";
  useEffect(() => {
    if (!isStill) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof HTMLElement && target.closest("input, select, textarea")) return;
      const decision = row.current?.querySelector<HTMLElement>(
        `[data-decision="${CSS.escape(event.key)}"]`,
      );
      if (!decision) return;
      event.preventDefault();
      decision.click();
      decision.closest("details")?.querySelector("textarea")?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [row, isStill]);
}
