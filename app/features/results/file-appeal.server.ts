import { type Command, carryOut } from "~/features/audit/carry-out.server";
import * as Workers from "~/features/registry/workers.queries.server";
import { newId } from "~/shared/ids";
import { accept, refuse } from "~/shared/result";
import * as Appeals from "./appeals.queries.server";
import { isTooLate } from "./domain/appeal-time";
import * as OwnEntries from "./own-entries.queries.server";
import type { FileAppealInput } from "./results.schemas";

/** Conduct and equipment can be appealed from the start of judging; scoring once scores are known. */
const OPEN_FOR_CONDUCT: readonly string[] = ["judging", "locked", "recheck", "decoded", "released"];

export interface AppealRefusal {
  readonly code: "not-entered" | "not-open-for-appeals" | "appeal-too-late";
  /** Of one that came too late: until when, and when it came. */
  readonly until: string;
  readonly now: string;
}

/** Takes a contestant's appeal (申诉), by the server's clock; one a second too late is refused with both times. */
export function fileAppeal(command: Command, input: FileAppealInput) {
  return carryOut(command, "file-appeal", input, async ({ trx, now, record }) => {
    const { contestId, ground, text } = input;
    const no = (code: AppealRefusal["code"], until = "") =>
      refuse<AppealRefusal>({ code, until, now });
    const account = await Workers.findIdOfAccount(trx, command.actor.accountId);
    const workerId = account?.workerId ?? "";
    const [own] = await OwnEntries.findAllInContest(trx, { contestId, workerId });
    if (!own) return no("not-entered");
    const { stageId, entryId, state } = own;
    const [release] = await Appeals.findReleases(trx, [stageId]);
    if (release && isTooLate(now, release.appealsUntilAt)) {
      return no("appeal-too-late", release.appealsUntilAt);
    }
    const isOpen = ground === "scoring" ? state === "released" : OPEN_FOR_CONDUCT.includes(state);
    if (!isOpen) return no("not-open-for-appeals");
    const id = newId();
    const filedBy = command.actor.accountId;
    await Appeals.insert(trx, { ...{ id, stageId, entryId, ground, text }, filedAt: now, filedBy });
    await record({
      action: "appeal.filed",
      subjectKind: "stage",
      subjectId: stageId,
      detail: { appealId: id, entryId, ground },
    });
    return accept({ appealId: id, contestId });
  });
}
