import { randomBytes } from "node:crypto";
import type { Desk } from "~/features/audit/carry-out.server";
import { localDay } from "~/shared/local-day";
import type { Db, Trx } from "~db/connection.server";
import { isDone, isTooWrong, type RecheckCount } from "./domain/recheck-rate";
import { chooseRecheck } from "./domain/recheck-sample";
import { byId, findContestScores } from "./find-contest-scores.server";
import * as Rechecks from "./rechecks.queries.server";
import * as ResultRules from "./result-rules.queries.server";

/** Begins a stage's recheck: the best by the marks as they stand, and a sample drawn from a seed that is kept. */
export async function beginRecheckIn(desk: Desk, stageId: string, begunBy: string) {
  const { trx, now, record } = desk;
  const rule = await ResultRules.findOn(trx, localDay(now));
  const seed = randomBytes(16).toString("hex");
  const { last, lastEntries } = await findContestScores(trx, stageId, byId);
  const ids = new Map(lastEntries.map(({ entryId, stageEntryId }) => [entryId, stageEntryId]));
  const ranked = (last?.placings ?? []).map(({ score, rank }) => ({ entry: score.entry, rank }));
  const chosen = chooseRecheck(ranked, rule, seed);
  const recheck = { stageId, ruleNumber: rule.number, seed, begunAt: now, begunBy };
  await Rechecks.insert(trx, { ...recheck, widenedAt: null });
  await Rechecks.insertEntries(
    trx,
    stageId,
    chosen.map(({ entry, ground }) => ({ stageEntryId: ids.get(entry) ?? "", ground })),
  );
  await record({
    action: "recheck.begun",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { rule: rule.number, seed, entries: chosen.length },
  });
}

/** How the rechecks of stages stand. */
export async function findRecheckCounts(
  db: Db | Trx,
  stageIds: readonly string[],
): Promise<ReadonlyMap<string, RecheckCount>> {
  const sheets = await Rechecks.findSheets(db, stageIds);
  const differences = await Rechecks.findDifferences(db, stageIds);
  return new Map(
    stageIds.map((stageId) => {
      const own = sheets.filter((sheet) => sheet.stageId === stageId);
      const found = differences.filter((difference) => difference.stageId === stageId);
      const wrong = found.filter(({ outcome }) => outcome === "corrected");
      return [
        stageId,
        {
          dueCount: own.length,
          readCount: own.filter(({ readAt }) => readAt !== null).length,
          wrongCount: new Set(wrong.map(({ sheetId }) => sheetId)).size,
          undecidedCount: found.filter(({ outcome }) => outcome === null).length,
        },
      ];
    }),
  );
}

/** Once all is read and decided, too many wrong sheets take everything in that wasn't. */
export async function widenIfDueIn(desk: Desk, stageId: string): Promise<void> {
  const { trx, now, record } = desk;
  const recheck = await Rechecks.find(trx, stageId);
  const count = (await findRecheckCounts(trx, [stageId])).get(stageId);
  if (!recheck || !count || recheck.widenedAt !== null || !isDone(count)) return;
  if (!isTooWrong(count, await ResultRules.find(trx, recheck.ruleNumber))) return;
  const taken = new Set((await Rechecks.findEntries(trx, stageId)).map((one) => one.stageEntryId));
  const { lastEntries } = await findContestScores(trx, stageId, byId);
  const others = lastEntries.filter(({ stageEntryId }) => !taken.has(stageEntryId));
  await Rechecks.updateWidened(trx, stageId, now);
  await Rechecks.insertEntries(
    trx,
    stageId,
    others.map(({ stageEntryId }) => ({ stageEntryId, ground: "widened" as const })),
  );
  await record({
    action: "recheck.widened",
    subjectKind: "stage",
    subjectId: stageId,
    detail: { wrong: count.wrongCount, read: count.readCount, entries: others.length },
  });
}
