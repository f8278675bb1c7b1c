import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { draftOf, openSchemeIn } from "./scheme-steps.server";
import * as Schemes from "./schemes.queries.server";
import { mayWriteSchemes } from "./scoring.access";
import type { OpenSchemeInput } from "./scoring.schemas";

/** Begins a marking scheme, blank or with what another one's draft says. */
export function openScheme(command: Command, input: OpenSchemeInput) {
  return carryOut(command, "open-scheme", input, async (desk) => {
    if (!mayWriteSchemes(command.actor)) return refuse("not-allowed" as const);
    const model = input.fromId === null ? null : await Schemes.find(desk.trx, input.fromId);
    if (model === undefined) return refuse("scheme-unknown" as const);
    const schemeId = await openSchemeIn(desk, {
      name: input.name,
      from: model && draftOf(model),
      openedBy: command.actor.accountId,
    });
    return accept({ schemeId });
  });
}
