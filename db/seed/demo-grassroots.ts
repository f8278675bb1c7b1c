import { SYSTEM } from "~/features/audit/carry-out.server";
import * as Cases from "~/features/cases/cases.queries.server";
import { moveCase } from "~/features/cases/move-case.server";
import type { FileStore } from "~/features/files/file-store.server";
import { fileGrassroots } from "~/features/grassroots/file-grassroots.server";
import { findReminders } from "~/features/grassroots/find-reminders.server";
import { remindDueReports } from "~/features/grassroots/remind-due-reports.server";
import { remindUnions } from "~/features/grassroots/remind-unions.server";
import * as Trades from "~/features/qualifications/trades.queries.server";
import * as Unions from "~/features/unions/unions.queries.server";
import type { Actor } from "~/shared/actor";
import { DAY_MS, later } from "~/shared/instant";
import { invariant } from "~/shared/invariant";
import { commandAt, openStaffAccount } from "./applicants";
import { seedLabour } from "./demo-labour";
import { drawPhotos, seedReport } from "./demo-reports";
import { FEDERATION } from "./district";
import { SEED_REPORTED } from "./grassroots-reports";
import { SEED_GRASSROOTS, type SeedGrassroots } from "./grassroots-stories";
import { inventedNames } from "./invented-people";
import type { Stage } from "./transfers";

/** So many invented names from the end are others'. */
const NAMES_BEFORE = 40;

/** The unions' own contests, each brought where it stands by those whose it is. */
export async function seedGrassroots(stage: Stage, files: FileStore): Promise<void> {
  const staffFor = staffKeeper(stage);
  for (const story of SEED_GRASSROOTS) {
    const filed = await seedOne(stage, story, staffFor);
    if (story.kind !== "labour") continue;
    const union = await staffFor(filed.unionId);
    await seedLabour(stage, { ...filed, union });
  }
  const photos = await drawPhotos(files);
  for (const [turn, { report, ...story }] of SEED_REPORTED.entries()) {
    const { grassrootsId, caseId, unionId, checker } = await seedOne(stage, story, staffFor);
    const reporter = report.behalfNote ? organiserOf(stage) : await staffFor(unionId);
    const scene = { grassrootsId, caseId, unionId, story, report, reporter, photos, turn };
    await seedReport(stage, scene);
    if (report.acceptedDaysAgo !== undefined) {
      const daysAgo = report.acceptedDaysAgo;
      await step(stage, { caseId, actor: checker, move: "accept", daysAgo });
    }
  }
  await seedReminders(stage);
}

/** The day on which the first report was due, and the day on which the organiser asked after it. */
const REMINDED_DAYS_AGO = { byItself: 8, byOrganiser: 2 };

/** Who hasn't reported was reminded by the system, and later by the organiser. */
async function seedReminders(stage: Stage) {
  const { db, keys, now } = stage;
  const dueAt = later(now, -REMINDED_DAYS_AGO.byItself * DAY_MS);
  await remindDueReports({ db, actor: SYSTEM, now: dueAt, key: null, auditKey: keys.auditKey });
  const organiser = commandAt(stage, organiserOf(stage), REMINDED_DAYS_AGO.byOrganiser);
  const due = await findReminders(db, { actor: organiser.actor, now: organiser.now });
  const over = due.filter(({ daysOver }) => daysOver > 0).map(({ id }) => [id, "1"] as const);
  const reminded = await remindUnions(organiser, {
    contests: Object.fromEntries(over),
    note: "照片可以先传，名单请在周五前补齐。",
  });
  invariant(reminded.ok, "the demo's unions can't be reminded");
}

type StaffFor = (unionId: string) => Promise<Actor>;

async function seedOne(stage: Stage, story: SeedGrassroots, staffFor: StaffFor) {
  const { union, trade, kind = "skill", yuan, ...others } = story;
  const { plan = null, behalfNote = null, outsideHost = null, ...rest } = others;
  const { filedDaysAgo, recordedDaysAgo, returned, ...days } = rest;
  const unionId = stage.unions.get(union);
  invariant(unionId, `no union ${union}`);
  const above = (await Unions.findLineage(stage.db, unionId))[1] ?? unionId;
  const filer = behalfNote === null ? await staffFor(unionId) : organiserOf(stage);
  const filed = await fileGrassroots(commandAt(stage, filer, filedDaysAgo), stage.room, {
    ...days,
    unionId,
    kind,
    tradeId: trade ? ((await Trades.findNamed(stage.db, trade))?.id ?? null) : null,
    budget: yuan * 100,
    plan,
    outsideHost,
    behalfNote,
    planFile: null,
  });
  invariant(filed.ok, `${story.name} can't be filed`);
  const { caseId } = filed.value;
  // The federation's own people check what a town or an industry holds.
  const isTown = above === stage.unions.get(FEDERATION.name);
  const checker = isTown ? organiserOf(stage) : await staffFor(above);
  if (recordedDaysAgo !== undefined) {
    await step(stage, { caseId, actor: checker, move: "record", daysAgo: recordedDaysAgo });
  }
  if (returned) {
    const daysAgo = filedDaysAgo - 1;
    await step(stage, { caseId, actor: checker, move: "return-filing", daysAgo, returned });
  }
  return { ...filed.value, unionId, checker };
}

async function step(
  stage: Stage,
  {
    caseId,
    actor,
    move,
    daysAgo,
    returned = {},
  }: {
    readonly caseId: string;
    readonly actor: Actor;
    readonly move: string;
    readonly daysAgo: number;
    readonly returned?: Readonly<Record<string, string>>;
  },
) {
  const version = (await Cases.find(stage.db, caseId))?.version ?? 1;
  const input = { caseId, move, version, comment: "", returned, insteadOfId: null };
  const moved = await moveCase(commandAt(stage, actor, daysAgo), stage.room, input);
  invariant(moved.ok, `the demo's grassroots contest can't ${move}`);
}

function organiserOf({ staff }: Stage): Actor {
  const organiser = staff.get("organiser");
  invariant(organiser, "the demo has an organiser");
  return organiser;
}

/** Those of the demo who keep a union; for other unions someone is opened when they are first needed. */
function staffKeeper(stage: Stage): StaffFor {
  const names = inventedNames().reverse().slice(NAMES_BEFORE);
  const known = [...stage.staff.values()].flatMap((actor) =>
    actor.grants.flatMap(({ scope }) =>
      scope.kind === "union" ? [[scope.unionId, Promise.resolve(actor)] as const] : [],
    ),
  );
  const kept = new Map<string, Promise<Actor>>(known);
  return (unionId) => {
    const number = kept.size;
    const actor =
      kept.get(unionId) ??
      openStaffAccount(stage, { username: `staff${number}`, name: names[number] ?? "", unionId });
    kept.set(unionId, actor);
    return actor;
  };
}
