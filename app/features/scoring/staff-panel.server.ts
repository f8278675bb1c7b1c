import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Conflicts from "./conflicts.queries.server";
import { staffPanel as mayBeStaffed, type PlannedSeat } from "./domain/panel/staff-panel";
import * as Panels from "./panels.queries.server";
import { stageSchemeOf } from "./scheme-at.server";
import { mayStaffPanels } from "./scoring.access";
import * as Seats from "./seats.queries.server";
import * as Sheets from "./sheets.queries.server";

/** Says who marks a module of a stage; until its sheets are open the panel may be staffed anew. */
export function staffPanel(
  command: Command,
  input: {
    readonly stageId: string;
    readonly moduleKey: string;
    readonly seats: readonly PlannedSeat[];
  },
) {
  return carryOut(command, "staff-panel", input, async ({ trx, now, record }) => {
    const stage = await Panels.findStage(trx, input.stageId);
    if (!stage || !mayStaffPanels(command.actor, stage.contestId)) {
      return refuse("not-allowed" as const);
    }
    const { moduleKey, stageId } = input;
    const scheme = await stageSchemeOf(trx, stage);
    const module = scheme.stage.modules.find(({ id }) => id === moduleKey);
    if (!module) return refuse("not-in-scheme" as const);
    const accountIds = input.seats.map(({ accountId }) => accountId);
    const roles = await Panels.findJudges(trx, accountIds, stage.contestId);
    const decided = mayBeStaffed(module, input.seats, {
      judges: new Set(roles.filter(({ role }) => role !== "chief-judge").map(idOf)),
      chiefs: new Set(roles.filter(({ role }) => role === "chief-judge").map(idOf)),
    });
    if (!decided.ok) return decided;
    const known = await Panels.find(trx, stageId, moduleKey);
    if (known && (await Sheets.existsOfPanel(trx, known.id))) return refuse("panel-begun" as const);
    const conflicts = await Conflicts.findAll(trx, [stageId], accountIds);
    if (conflicts.length > 0) return refuse("judge-conflicted" as const);
    const by = command.actor.accountId;
    const panelId = known?.id ?? newId();
    if (known) await Panels.deleteSeats(trx, panelId);
    else
      await Panels.insert(trx, { id: panelId, stageId, moduleKey, createdAt: now, createdBy: by });
    const seats = input.seats.map(({ accountId, duty }, at) => ({
      id: newId(),
      ...{ panelId, accountId, duty },
      seq: at + 1,
      seatedAt: now,
      seatedBy: by,
      replacesId: null,
      leftAt: null,
      leftBy: null,
      leaveReason: null,
    }));
    await Seats.insertAll(trx, seats);
    await record({
      action: "panel.staffed",
      subjectKind: "panel",
      subjectId: panelId,
      detail: { moduleKey, accountIds },
    });
    return accept({ panelId, seatIds: seats.map(({ id }) => id) });
  });
}

const idOf = ({ accountId }: { accountId: string }) => accountId;
