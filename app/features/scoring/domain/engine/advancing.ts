import type { Fraction } from "~/shared/fraction";
import { accept, type Result, refuse } from "~/shared/result";
import type { AdvanceRule } from "../scheme/scheme";
import { cutSize } from "./cut";
import type { EntryScore } from "./entry-score";
import { compareEntries, type Placing, rankingTotal } from "./ranking";
import type { StageScore } from "./stage-score";

export interface Advancing {
  readonly entry: string;
  /** Left after the stage was decided; the place stays empty and nobody moves up. */
  readonly hasWithdrawn: boolean;
}

export interface AdvanceRefusal {
  readonly code: "stage-incomplete" | "tie-unbroken";
  readonly entries: readonly string[];
}

/**
 * Who goes on to the next stage (晋级), best first. Refused while a total is incomplete, and where the scheme
 * breaks a tie at the cut but its metrics leave it standing. Who withdraws later changes nobody's place.
 */
export function advancing(
  { plan, placings }: StageScore,
  rule: AdvanceRule,
  withdrawn: ReadonlySet<string>,
): Result<readonly Advancing[], AdvanceRefusal> {
  const incomplete = placings.filter(
    ({ score }) => score.gaps.length > 0 && score.noScore === null,
  );
  if (incomplete.length > 0)
    return refuse({ code: "stage-incomplete", entries: codes(incomplete) });
  const ranked = placings.filter(({ rank }) => rank !== null);
  const totals = ranked.map(({ score }) => rankingTotal(plan, score) as Fraction);
  const size = cutSize(rule, totals, placings.length, plan.stage.first ?? "higher");
  const chosen = settleTie(ranked, size, rule, (a, b) =>
    compareEntries(plan, a, b, rule.breakBy ?? []),
  );
  if (!chosen.ok) return refuse(chosen.reason);
  return accept(
    codes(chosen.value).map((entry) => ({ entry, hasWithdrawn: withdrawn.has(entry) })),
  );
}

/** At a tie on the cut all advance, none does, or further metrics break it. */
function settleTie(
  ranked: readonly Placing[],
  size: number,
  rule: AdvanceRule,
  compareFurther: (a: EntryScore, b: EntryScore) => number,
): Result<readonly Placing[], AdvanceRefusal> {
  const lastIn = ranked[size - 1];
  const isTieAtCut = lastIn !== undefined && ranked[size]?.rank === lastIn.rank;
  if (!isTieAtCut) return accept(ranked.slice(0, size));
  const clear = ranked.filter(({ rank }) => Number(rank) < Number(lastIn.rank));
  const tied = ranked.filter(({ rank }) => rank === lastIn.rank);
  if (rule.atTie === "none") return accept(clear);
  if (rule.atTie === "all") return accept([...clear, ...tied]);
  const places = size - clear.length;
  tied.sort((a, b) => compareFurther(a.score, b.score));
  const [inside, outside] = [tied[places - 1], tied[places]] as [Placing, Placing];
  return compareFurther(inside.score, outside.score) === 0
    ? refuse({ code: "tie-unbroken", entries: codes(tied) })
    : accept([...clear, ...tied.slice(0, places)]);
}

function codes(placings: readonly Placing[]): string[] {
  return placings.map(({ score }) => score.entry);
}
