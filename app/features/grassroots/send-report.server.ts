import type { z } from "zod";
import { type Command, carryOut } from "~/features/audit/carry-out.server";
import { announceCases } from "~/features/cases/announce-cases.server";
import type { MoveRefusal } from "~/features/cases/domain/decide-move";
import { moveCaseIn } from "~/features/cases/move-steps.server";
import type { CaseRoom } from "~/features/cases/road-wiring.server";
import { accept, type Result, refuse } from "~/shared/result";
import * as ClosingReports from "./closing-reports.queries.server";
import { filesAsItself } from "./domain/filing-hand";
import type { sendReportSchema } from "./grassroots.schemas";
import { findOpenReportIn, type NotOpen } from "./report-steps.server";

type SendReportInput = z.infer<typeof sendReportSchema> & { readonly grassrootsId: string };
type SendRefusal = NotOpen | "behalf-note-missing" | MoveRefusal;

/** Sends what was saved to the union above (结果报送), for the first time or mended; by the union or for it (代报). */
export async function sendReport(command: Command, room: CaseRoom, input: SendReportInput) {
  const sent = await carryOut(
    command,
    "send-report",
    input,
    async (desk): Promise<Result<{ caseId: string }, SendRefusal>> => {
      const { actor } = command;
      const { grassrootsId, version, behalfNote } = input;
      const open = await findOpenReportIn(desk, command, grassrootsId);
      if (!open.ok) return open;
      const { caseId, unionId, state } = open.value.contest;
      const isOwn = filesAsItself(actor, unionId);
      if (!isOwn && behalfNote === null) return refuse("behalf-note-missing");
      const verb = state === "recorded" ? "report" : "resend";
      const moved = await moveCaseIn(desk, room.roads, actor, {
        caseId,
        move: isOwn ? verb : `${verb}-for`,
        version,
        comment: "",
        returned: {},
        insteadOfId: null,
      });
      if (!moved.ok) return moved;
      const note = isOwn ? null : behalfNote;
      await ClosingReports.updateBehalfNote(desk.trx, grassrootsId, note);
      await desk.record({
        action: "grassroots.reported",
        subjectKind: "grassroots",
        subjectId: grassrootsId,
        detail: { caseId, isOnBehalf: !isOwn },
      });
      return accept({ caseId });
    },
  );
  if (sent.ok) await announceCases(command.db, room, [sent.value.caseId]);
  return sent;
}
