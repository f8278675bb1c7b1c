import type { StageScore } from "~/features/scoring/domain/engine/stage-score";
import { scoreMarks } from "~/features/scoring/domain/files/score-marks";
import { type MarkLine, writeMarks } from "~/features/scoring/domain/files/write-marks";
import type { Scheme } from "~/features/scoring/domain/scheme/scheme";
import { findStageMarks } from "~/features/scoring/find-stage-marks.server";
import { stageSchemeOf } from "~/features/scoring/scheme-at.server";
import { invariant } from "~/shared/invariant";
import type { Db, Trx } from "~db/connection.server";
import * as StageEntries from "./stage-entries.queries.server";

/** A contest up to one of its stages, as it stands now. */
export interface ContestScores {
  readonly scheme: Scheme;
  /** The marks as a file, from which anyone derives the same again. */
  readonly marks: string;
  readonly stages: readonly StageScore[];
  /** The stage asked about, the last of them; null while nobody has a mark in it. */
  readonly last: StageScore | null;
  readonly lastEntries: readonly StageEntryRow[];
}

export type StageEntryRow = Awaited<ReturnType<typeof StageEntries.findAllUpTo>>[number];

/**
 * Scores a stage with what it carries from those before, through the very file that is published later. Entries
 * bear the names that they are given: ids while nobody may know whose they are, entry codes afterwards.
 */
export async function findContestScores(
  db: Db | Trx,
  stageId: string,
  nameOf: (entry: StageEntryRow) => string,
): Promise<ContestScores> {
  const entries = await StageEntries.findAllUpTo(db, stageId);
  const stages = [...new Map(entries.map((entry) => [entry.stageId, entry])).values()];
  const lines: MarkLine[] = [];
  let scheme: Scheme | null = null;
  for (const { stageId: id, ...stage } of stages) {
    scheme = (await stageSchemeOf(db, stage)).scheme;
    const names = new Map(entries.map((entry) => [entry.stageEntryId, nameOf(entry)]));
    for (const { stageEntryId, ...line } of await findStageMarks(db, { id, ...stage })) {
      lines.push({ stage: stage.schemeStage, entry: names.get(stageEntryId) ?? "", ...line });
    }
  }
  invariant(scheme, "a stage that is scored has entries");
  const marks = writeMarks(lines);
  const scored = lines.length === 0 ? [] : scoredFrom(scheme, marks);
  const name = stages.at(-1)?.schemeStage;
  return {
    scheme,
    marks,
    stages: scored,
    last: scored.find(({ plan }) => plan.stage.id === name) ?? null,
    lastEntries: entries.filter((entry) => entry.stageId === stageId),
  };
}

/** Marks that the house took itself always fit its scheme. */
function scoredFrom(scheme: Scheme, marks: string): readonly StageScore[] {
  const scored = scoreMarks(scheme, marks);
  invariant(scored.ok, `the house's own marks can't be scored: ${JSON.stringify(scored)}`);
  return scored.value;
}

/** What an entry names beforehand; all else that can be missing is a mark or a score. */
const DECLARED: readonly string[] = ["factor-not-declared", "aspects-not-declared"];

/**
 * How many entries of a stage have no total though they are due one: marks are missing, or the entry has none at all;
 * and how many of them lack nothing but what they were to declare.
 */
export function countIncomplete(
  { last, lastEntries }: Pick<ContestScores, "last" | "lastEntries">,
  nameOf: (entry: StageEntryRow) => string,
): { readonly incompleteCount: number; readonly undeclaredCount: number } {
  const scores = new Map((last?.scores ?? []).map((score) => [score.entry, score]));
  const open = lastEntries.flatMap((entry) => {
    const score = scores.get(nameOf(entry));
    if (!score) return [[]];
    return score.total === null && score.noScore === null ? [score.gaps] : [];
  });
  const isUndeclared = (gaps: readonly { readonly code: string }[]) =>
    gaps.length > 0 && gaps.every(({ code }) => DECLARED.includes(code));
  const undeclaredCount = open.filter(isUndeclared).length;
  return { incompleteCount: open.length - undeclaredCount, undeclaredCount };
}

/** The name of an entry while its code says nothing to anyone. */
export function byId({ entryId }: StageEntryRow): string {
  return entryId;
}
