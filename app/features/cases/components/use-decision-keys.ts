import { useNavigation } from "@remix-run/react";
import { useDocumentKeys } from "~/ui/use-document-keys";

/**
 * 1, 2 and 3 press the decisions in their order. One that asks for words opens, and the words are typed at once;
 * letters and figures typed into a field stay what they are. While a decision is on its way no key makes another:
 * pressed twice, it would fall on a case that nobody has looked at. It listens as long as some case is open, so
 * that no key is lost between one case and the next.
 */
export function useDecisionKeys() {
  const isStill = useNavigation().state === "idle";
  useDocumentKeys((event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    if (target instanceof HTMLElement && target.closest("input, select, textarea")) return;
    const decision = document.querySelector<HTMLElement>(
      `[data-decision="${CSS.escape(event.key)}"]`,
    );
    if (!decision || !isStill) return;
    event.preventDefault();
    decision.click();
    decision.closest("details")?.querySelector("textarea")?.focus();
  });
}
