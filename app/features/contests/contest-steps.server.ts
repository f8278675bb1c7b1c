import type { Desk } from "~/features/audit/carry-out.server";
import { openCaseIn } from "~/features/cases/case-steps.server";
import { contentOf } from "~/features/scoring/find-scheme-page.server";
import * as SchemeVersions from "~/features/scoring/scheme-versions.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import { newId } from "~/shared/ids";
import { invariant } from "~/shared/invariant";
import { toFlag } from "~db/columns";
import type { ContestTable } from "~db/schema";
import * as Contests from "./contests.queries.server";
import { CONTEST_ROAD } from "./domain/contest-road";
import { STAGE_ROAD } from "./domain/stage-road";
import * as Entries from "./entries.queries.server";
import * as Stages from "./stages.queries.server";

type ContestRow = NonNullable<Awaited<ReturnType<typeof Contests.find>>>;

interface NewContest {
  readonly programmeId: string;
  readonly name: string;
  readonly tradeId: string | null;
  /** The contest whose plan it begins with. */
  readonly model: ContestRow | null;
  readonly isRehearsal: boolean;
  readonly openedBy: string;
}

/** Puts a contest down with its case; what it takes over from another one are `takenOver` and the hosts. */
export async function openContestIn(desk: Desk, contest: NewContest): Promise<string> {
  const { trx, now, record } = desk;
  const { programmeId, name, tradeId, model, isRehearsal, openedBy } = contest;
  const federation = await Unions.findFederation(trx);
  invariant(federation, "an installation has its federation");
  const id = newId();
  const caseId = await openCaseIn(desk, {
    road: CONTEST_ROAD,
    unionId: federation.id,
    applicantId: null,
    contestId: id,
    openedBy,
  });
  await Contests.insert(trx, {
    ...takenOver(model),
    id,
    caseId,
    programmeId,
    name,
    tradeId,
    isRehearsal: toFlag(isRehearsal),
    ownerId: openedBy,
    entriesFromOn: null,
    entriesUntilOn: null,
    heldOn: null,
    venue: "",
    schemeVersion: null,
    copiedFromId: model?.id ?? null,
    version: 1,
    createdAt: now,
    createdBy: openedBy,
    changedAt: now,
    changedBy: openedBy,
  });
  if (model) await Contests.replaceHosts(trx, id, await Contests.findHosts(trx, [model.id]));
  const detail = { programmeId, copiedFromId: model?.id ?? null, isRehearsal };
  await record({ action: "contest.opened", subjectKind: "contest", subjectId: id, detail });
  return id;
}

type TakenOver = Pick<
  ContestTable,
  | "level"
  | "kind"
  | "isCoded"
  | "memberCount"
  | "substituteCount"
  | "capacity"
  | "unionQuota"
  | "minimumField"
  | "schemeId"
  | "eligibility"
>;

/** What stays from one year to the next. Dates, places and people are always set anew. */
function takenOver(model: ContestRow | null): TakenOver {
  if (!model) return BLANK_PLAN;
  const { level, kind, isCoded, memberCount, substituteCount } = model;
  const { capacity, unionQuota, minimumField, schemeId, eligibility } = model;
  return {
    level,
    kind,
    isCoded,
    memberCount,
    substituteCount,
    capacity,
    unionQuota,
    minimumField,
    schemeId,
    eligibility,
  };
}

/** A district contest of single workers, coded, with the trial's minimum field of 15 (示例). */
const BLANK_PLAN: TakenOver = {
  level: "district",
  kind: "skill",
  isCoded: 1,
  memberCount: 1,
  substituteCount: 0,
  capacity: null,
  unionQuota: null,
  minimumField: 15,
  schemeId: null,
  eligibility: null,
};

/** With registration the scheme's version is settled, and the stages that it names are there to be prepared. */
export async function settleSchemeIn(desk: Desk, contest: ContestRow): Promise<void> {
  const { trx, now } = desk;
  const version = contest.schemeId
    ? await SchemeVersions.findLatest(trx, contest.schemeId)
    : undefined;
  invariant(version, "registration opened without a scheme in force");
  await Contests.updateSchemeVersion(trx, contest.id, version.number);
  const federation = await Unions.findFederation(trx);
  invariant(federation, "an installation has its federation");
  for (const [index, { id: schemeStage }] of contentOf(version).stages.entries()) {
    const caseId = await openCaseIn(desk, {
      road: STAGE_ROAD,
      unionId: federation.id,
      applicantId: null,
      contestId: contest.id,
      openedBy: contest.ownerId,
    });
    const seq = index + 1;
    await Stages.insert(trx, {
      id: newId(),
      contestId: contest.id,
      caseId,
      seq,
      schemeStage,
      createdAt: now,
    });
  }
}

/** When the contest starts, those accepted are the list of its first stage. */
export async function listFirstStageIn({ trx }: Desk, contestId: string): Promise<void> {
  const [first] = await Stages.findAllOfContests(trx, [contestId]);
  invariant(first, "a contest started without a stage");
  const entries = await Entries.findAccepted(trx, contestId);
  if (entries.length === 0) return;
  await Stages.insertEntries(
    trx,
    entries.map(({ id: entryId }) => ({ id: newId(), stageId: first.id, entryId })),
  );
}
