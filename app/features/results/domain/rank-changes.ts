import type { Mark } from "~/features/scoring/domain/engine/mark";
import { changeMark, type StageScore } from "~/features/scoring/domain/engine/stage-score";
import { decimalText } from "~/shared/points";

/** Where an entry stood and would stand. */
export interface RankChange {
  readonly entry: string;
  readonly before: { readonly rank: number | null; readonly total: string | null };
  readonly after: { readonly rank: number | null; readonly total: string | null };
}

/** The stage with marks put right. */
export function withChanges(stage: StageScore, marks: readonly Mark[]): StageScore {
  return marks.reduce(changeMark, stage);
}

/** Every entry whose rank or total differs between two scorings of the same stage, by its new place. */
export function rankChanges(before: StageScore, after: StageScore): readonly RankChange[] {
  const standing = (stage: StageScore) =>
    new Map(
      stage.placings.map(({ score, rank }) => {
        const { total } = score;
        const text = total && decimalText(total, stage.plan.stage.round.total);
        return [score.entry, { rank, total: text }];
      }),
    );
  const [old, present] = [standing(before), standing(after)];
  const none = { rank: null, total: null };
  return [...present].flatMap(([entry, now]) => {
    const was = old.get(entry) ?? none;
    const isSame = was.rank === now.rank && was.total === now.total;
    return isSame ? [] : [{ entry, before: was, after: now }];
  });
}
