import type { Desk } from "~/features/audit/carry-out.server";
import { localDay } from "~/shared/local-day";
import * as Appeals from "./appeals.queries.server";
import { appealsUntil } from "./domain/appeal-time";
import * as ResultRules from "./result-rules.queries.server";

/** Shows a stage's scores to its contestants (成绩公布); the time for appeals begins, by the rule of the day. */
export async function releaseScoresIn(
  { trx, now, record }: Desk,
  stageId: string,
  releasedBy: string,
): Promise<void> {
  const { number, appealMinutes } = await ResultRules.findOn(trx, localDay(now));
  const appealsUntilAt = appealsUntil(now, appealMinutes);
  const release = { stageId, ruleNumber: number, releasedAt: now, releasedBy, appealsUntilAt };
  await Appeals.insertRelease(trx, release);
  await record({
    action: "scores.released",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { rule: number, appealsUntilAt },
  });
}
