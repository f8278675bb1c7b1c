import { type Command, carryOut, type Desk } from "~/features/audit/carry-out.server";
import { newId } from "~/shared/ids";
import { accept, type Result, refuse } from "~/shared/result";
import type { ClosingPersonTable, ClosingReportTable } from "~db/schema";
import * as ClosingCounts from "./closing-counts.queries.server";
import * as ClosingReports from "./closing-reports.queries.server";
import { type HeadCount, type HeadCountFault, readHeadCount } from "./domain/head-count";
import { knownOf, type ListedPerson, type PeopleFault, readPeople } from "./domain/people-list";
import { findNamesakes } from "./find-people-fit.server";
import type { SaveReportInput } from "./grassroots.schemas";
import { findOpenReportIn, type NotOpen } from "./report-steps.server";

type SaveRefusal = NotOpen | "stale-version" | "ends-before-start" | PeopleFault | HeadCountFault;

/** Saves what a contest came to, as far as it is written; nothing is sent yet. Names are matched with the register. */
export function saveReport(command: Command, input: SaveReportInput) {
  return carryOut(
    command,
    "save-report",
    input,
    async (desk): Promise<Result<{ version: number }, SaveRefusal>> => {
      const { grassrootsId } = input;
      const open = await findOpenReportIn(desk, command, grassrootsId);
      if (!open.ok) return open;
      const { contest, parts } = open.value;
      const people = readPeople(input.people);
      if (!people.ok) return people;
      const count = readHeadCount(numbersOf(input), {
        isOutside: contest.outsideHost !== null,
        hasPeople: people.value.length > 0 || Object.keys(input.members).length > 0,
      });
      if (!count.ok) return count;
      const stored = await ClosingReports.find(desk.trx, grassrootsId);
      const { savedByName: _name, ...before } = stored ?? { ...blankOf(contest), savedByName: "" };
      const report = {
        ...before,
        ...changesOf(input, parts),
        version: input.version,
        savedAt: desk.now,
        savedBy: command.actor.accountId,
      };
      if (report.endsOn < report.startsOn) return refuse("ends-before-start");
      if (!(await writeIn(desk, report))) return refuse("stale-version");
      if (parts.has("people")) {
        const rows = await peopleOf(desk, contest.unionId, { listed: people.value, input });
        await ClosingReports.replacePeople(desk.trx, grassrootsId, rows);
        await replaceCountIn(desk, { report, count: count.value });
      }
      return accept({ version: input.version + 1 });
    },
  );
}

/** Inserts a first version, or writes over the one that was seen; answers whether that stood. */
async function writeIn({ trx }: Desk, report: ClosingReportTable): Promise<boolean> {
  if (report.version > 0) return ClosingReports.update(trx, report);
  if (await ClosingReports.find(trx, report.grassrootsId)) return false;
  await ClosingReports.insert(trx, { ...report, version: 1 });
  return true;
}

/** The numbers in the place of those that were there; null where people are named. */
async function replaceCountIn(
  { trx, now }: Desk,
  { report, count }: { readonly report: ClosingReportTable; readonly count: HeadCount | null },
): Promise<void> {
  const { grassrootsId, savedBy } = report;
  if (count === null) return ClosingCounts.remove(trx, grassrootsId);
  return ClosingCounts.upsert(trx, {
    ...count,
    grassrootsId,
    countedAt: now,
    countedBy: savedBy,
  });
}

type Filed = Pick<ClosingReportTable, "startsOn" | "endsOn" | "venue"> & { readonly id: string };

/** A report begins as the contest was filed. */
function blankOf({ id, startsOn, endsOn, venue }: Filed) {
  return {
    grassrootsId: id,
    startsOn,
    endsOn,
    venue,
    summary: "",
    prizeFen: 0,
    siteFen: 0,
    judgeFen: 0,
    materialFen: 0,
    otherFen: 0,
    behalfNote: null,
  };
}

function numbersOf(input: SaveReportInput) {
  const { participantCount, unitCount, firstCount, secondCount, thirdCount, meritCount } = input;
  return { participantCount, unitCount, firstCount, secondCount, thirdCount, meritCount };
}

function changesOf(input: SaveReportInput, parts: ReadonlySet<string>) {
  const { startsOn, endsOn, venue, prize, site, judge, material, other, summary } = input;
  const money = {
    prizeFen: prize,
    siteFen: site,
    judgeFen: judge,
    materialFen: material,
    otherFen: other,
  };
  return {
    ...(parts.has("days") ? { startsOn, endsOn: endsOn ?? startsOn } : {}),
    ...(parts.has("venue") ? { venue } : {}),
    ...(parts.has("money") ? money : {}),
    ...(parts.has("summary") ? { summary: summary ?? "" } : {}),
  };
}

/** The list with the members who were ticked, each as the register knows them. */
async function peopleOf(
  { trx }: Desk,
  unionId: string,
  { listed, input }: { readonly listed: readonly ListedPerson[]; readonly input: SaveReportInput },
): Promise<ClosingPersonTable[]> {
  const { grassrootsId } = input;
  const known = await findNamesakes(trx, unionId, listed);
  const written = listed.map((person) => {
    const { rank, score, name } = person;
    const workerId = knownOf(person, known)?.id ?? null;
    return { workerId, name: workerId === null ? name : null, rank, score };
  });
  const there = new Set(written.map(({ workerId }) => workerId));
  const wanted = Object.keys(input.members).filter((id) => !there.has(id));
  const ticked = await ClosingReports.findMembers(trx, unionId, wanted);
  const added = ticked.map(({ id: workerId }) => {
    return { workerId, name: null, rank: null, score: null };
  });
  return [...written, ...added].map((row, index) => {
    return { id: newId(), grassrootsId, seq: index + 1, ...row };
  });
}
