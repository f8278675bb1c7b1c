import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { refuse } from "~/shared/result";
import { adoptSchemeIn } from "./scheme-steps.server";
import * as Schemes from "./schemes.queries.server";
import { mayWriteSchemes } from "./scoring.access";
import type { AdoptSchemeInput } from "./scoring.schemas";

/** Puts the draft that was seen in force as the next version. */
export function adoptScheme(command: Command, input: AdoptSchemeInput) {
  return carryOut(command, "adopt-scheme", input, async (desk) => {
    const scheme = await Schemes.find(desk.trx, input.schemeId);
    if (!scheme || !mayWriteSchemes(command.actor)) return refuse("not-allowed" as const);
    if (scheme.version !== input.version) return refuse("stale-version" as const);
    return adoptSchemeIn(desk, scheme, command.actor.accountId);
  });
}
