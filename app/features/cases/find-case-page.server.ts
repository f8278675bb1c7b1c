import * as Accounts from "~/features/identity/accounts.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { localDay } from "~/shared/local-day";
import type { Db } from "~db/connection.server";
import * as CaseMoves from "./case-moves.queries.server";
import * as CaseScans from "./case-scans.queries.server";
import { mayAttachPaper, mayReadCase } from "./cases.access";
import { type DecidedUndo, decideUndo } from "./domain/decide-undo";
import { type OfferedMove, offeredMoves } from "./domain/offer-moves";
import { findMovers, type OfficerOnLeave, type StandingMover } from "./find-movers.server";
import { hasLeftIn, movedCaseOf } from "./left-steps.server";
import { type CaseFile, readCase } from "./read-cases.server";
import type { Roads } from "./road-wiring.server";

/** What the page of a case shows to someone; null where they may not read it, or there is none. */
export async function findCasePage(
  db: Db,
  roads: Roads,
  { actor, caseId, now }: { readonly actor: Actor; readonly caseId: string; readonly now: Instant },
) {
  const file = await readCase(db, roads, caseId);
  const movers = await findMovers(db, roads, { actor, now });
  if (!file || !mayReadCase(movers, file.wiring.road, file.facts)) return null;
  const { facts, wiring, unionId } = file;
  const { applicantAccountId } = facts;
  const [subject] = await wiring.findSubjects(db, [caseId]);
  const applicant = applicantAccountId ? await Accounts.find(db, applicantAccountId) : undefined;
  const guardFacts = (await wiring.findGuardFacts(db, [caseId], now)).get(caseId);
  const scans = await CaseScans.findAll(db, caseId);
  const paperVersion = scans.length > 0 ? Math.max(...scans.map(({ version }) => version)) : null;
  const { moves, officer } = bestOffer(file, movers, { guardFacts, paperVersion });
  return {
    caseId,
    road: wiring.road.name,
    kind: wiring.road.states[facts.state]?.kind ?? "final",
    state: facts.state,
    version: facts.version,
    dueOn: facts.dueOn,
    isOverdue: facts.dueOn !== null && facts.dueOn < localDay(now),
    openedAt: file.openedAt,
    movedAt: file.movedAt,
    title: subject?.title ?? "",
    note: subject?.note ?? "",
    applicantName: applicant?.name ?? subject?.title ?? "",
    unionName: (await Unions.findName(db, unionId))?.shortName ?? "",
    isApplicant: applicantAccountId === actor.accountId,
    timeline: await findTimeline(db, caseId),
    scans,
    mayAttach: mayAttachPaper(movers, wiring.road, facts),
    moves,
    officer,
    mayUndo: (await findUndo(db, file, movers)) !== null,
  };
}

export type CasePage = NonNullable<Awaited<ReturnType<typeof findCasePage>>>;

/** The moves with the words about fields that each sent back. */
async function findTimeline(db: Db, caseId: string) {
  const returns = await CaseMoves.findReturns(db, caseId);
  const moves = await CaseMoves.findTimeline(db, caseId);
  return moves.map((move) => ({
    ...move,
    returned: returns
      .filter(({ seq }) => seq === move.seq)
      .map(({ field, text }) => ({ field, text })),
  }));
}

/** In one's own right where that goes, else for an officer on leave; locked offers only where no other are there. */
function bestOffer(
  { wiring: { road }, facts, history }: CaseFile,
  movers: readonly StandingMover[],
  standing: { readonly guardFacts: unknown; readonly paperVersion: number | null },
): { readonly moves: readonly OfferedMove[]; readonly officer: OfficerOnLeave | null } {
  const offers = movers.map((mover) => ({
    moves: offeredMoves({ road, facts, history, mover, ...standing }),
    officer: mover.officer,
  }));
  const open = offers.find(({ moves }) => moves.some(({ lock }) => lock === null));
  const locked = offers.find(({ moves }) => moves.length > 0);
  return open ?? locked ?? { moves: [], officer: null };
}

/** What this person could take back of the last move, or null. */
async function findUndo(
  db: Db,
  { caseId, wiring, facts, history }: CaseFile,
  [mover]: readonly StandingMover[],
): Promise<DecidedUndo | null> {
  const last = history.at(-1);
  if (!last || !mover) return null;
  const hasLeft = await hasLeftIn(db, wiring, movedCaseOf(caseId, last, facts.state));
  const { version } = facts;
  const decided = decideUndo(wiring.road, facts, { history, mover, version, hasLeft });
  return decided.ok ? decided.value : null;
}
