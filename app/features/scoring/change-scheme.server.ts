import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { readDraft } from "./domain/draft/read-draft";
import * as Schemes from "./schemes.queries.server";
import { mayWriteSchemes } from "./scoring.access";
import type { ChangeSchemeInput } from "./scoring.schemas";

/** Keeps what was written of a scheme, complete or not; answers the draft's new version. */
export function changeScheme(command: Command, input: ChangeSchemeInput) {
  return carryOut(command, "change-scheme", input, async ({ trx, now, record }) => {
    const scheme = await Schemes.find(trx, input.schemeId);
    if (!scheme || !mayWriteSchemes(command.actor)) return refuse("not-allowed" as const);
    const read = readDraft(input.draft);
    if (!read.ok) return read;
    const { id } = scheme;
    const isCurrent = await Schemes.updateDraft(trx, {
      id,
      version: input.version,
      name: read.value.title?.trim() || scheme.name,
      draft: JSON.stringify({ ...read.value, id }),
      changedAt: now,
      changedBy: command.actor.accountId,
    });
    if (!isCurrent) return refuse("stale-version" as const);
    const version = input.version + 1;
    await record({
      action: "scheme.changed",
      subjectKind: "scheme",
      subjectId: id,
      detail: { version },
    });
    return accept({ schemeId: id, version, changedAt: now });
  });
}
