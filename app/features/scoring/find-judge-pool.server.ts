import { groupBy } from "~/shared/group-by";
import type { Db, Trx } from "~db/connection.server";
import * as Conflicts from "./conflicts.queries.server";
import { type Conflict, nearestConflicts } from "./domain/panel/conflict";
import type { Candidate } from "./domain/panel/propose-panel";
import * as Panels from "./panels.queries.server";

export interface PooledJudge extends Candidate {
  /** The nearest for each entry. */
  readonly conflicts: readonly Conflict[];
}

/** Who may sit on panels of a stage, with what they have to do and whom of the entries they have to do with. */
export async function findJudgePool(
  db: Db | Trx,
  { stageId, contestId }: { readonly stageId: string; readonly contestId: string },
): Promise<readonly PooledJudge[]> {
  const people = groupBy(await Panels.findPool(db, contestId), ({ accountId }) => accountId);
  const conflicts = groupBy(
    await Conflicts.findAll(db, [stageId], [...people.keys()]),
    ({ accountId }) => accountId,
  );
  return [...people].flatMap(([accountId, roles]) => {
    const [first] = roles;
    // The chief judge enters no mark.
    if (!first || roles.some(({ role }) => role === "chief-judge")) return [];
    const own = nearestConflicts(conflicts.get(accountId) ?? []);
    return [
      {
        accountId,
        name: first.name,
        load: first.load ?? 0,
        mayLead: roles.some(({ role }) => role === "panel-leader"),
        isConflicted: own.length > 0,
        conflicts: own.map(({ stageEntryId, number, kind, name }) => {
          return { stageEntryId, number, kind, name };
        }),
      },
    ];
  });
}
