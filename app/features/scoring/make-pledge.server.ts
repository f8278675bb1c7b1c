import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { accept, refuse } from "~/shared/result";
import { mayMark } from "./scoring.access";
import * as Seats from "./seats.queries.server";

/** A judge says with which employers' contestants they have to do, and pledges to mark fairly. */
export function makePledge(
  command: Command,
  input: { readonly seatId: string; readonly employerIds: readonly string[] },
) {
  const { seatId, employerIds } = input;
  return carryOut(command, "make-pledge", input, async ({ trx, now, record }) => {
    const seat = await Seats.findPlace(trx, seatId);
    if (!seat || !mayMark(command.actor, seat)) return refuse("not-allowed" as const);
    if (seat.pledgedAt !== null) return refuse("pledged-already" as const);
    const known = await Seats.findEmployers(trx, seat.stageId);
    const isKnown = (id: string) => known.some(({ employerId }) => employerId === id);
    if (!employerIds.every(isKnown)) return refuse("employer-unknown" as const);
    await Seats.insertPledge(trx, { seatId, at: now, employerIds });
    await record({
      action: "pledge.made",
      subjectKind: "panel",
      subjectId: seat.panelId,
      detail: { seatId, conflicts: employerIds.length },
    });
    return accept({ seatId });
  });
}
