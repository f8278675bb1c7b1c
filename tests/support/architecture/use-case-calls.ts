import type { Code, Rule } from "./violation";

const CARRY_OUT = "app/features/audit/carry-out.server.ts";

/** A use case owns its transaction, so it can't run inside another's: what two share is a step `…In(trx, …)`. */
export const useCaseCalls: Rule = (code) => {
  const useCases = useCasesOf(code);
  return code.imports
    .filter(
      ({ from, target, isTypeOnly }) =>
        !isTypeOnly && useCases.has(from) && target !== null && useCases.has(target),
    )
    .map(({ from, target }) => ({
      rule: "use case",
      path: from,
      message: `is a use case and imports the use case ${target}. Move what they share into a step "…In(desk, …)".`,
    }));
};

/** What carries out a write of its own. */
function useCasesOf({ imports }: Code): Set<string> {
  return new Set(
    imports
      .filter(
        ({ from, target, isTypeOnly }) => target === CARRY_OUT && !isTypeOnly && isFeature(from),
      )
      .map(({ from }) => from),
  );
}

function isFeature(path: string): boolean {
  return path.startsWith("app/features/") && !path.includes(".test.");
}
