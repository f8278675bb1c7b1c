import type { Desk } from "~/features/audit/carry-out.server";
import type { MovedCase, RoadWiring } from "~/features/cases/road-wiring.server";
import { findInterestedPersons } from "~/features/registry/find-interested-persons.server";
import { groupBy } from "~/shared/group-by";
import { invariant } from "~/shared/invariant";
import { canonicalJson } from "~db/columns";
import { ENTRY_ROAD, type EntryFacts } from "./domain/entry-road";
import * as Entries from "./entries.queries.server";
import * as EntryMembers from "./entry-members.queries.server";
import { findEntryFacts, judgeEntries } from "./find-entry-facts.server";

/** What contests hand to the case engine for entries. */
export const entryWiring: RoadWiring<EntryFacts> = {
  road: ENTRY_ROAD,
  findGuardFacts: findEntryFacts,
  async findInterestedPersonIds(db, caseIds) {
    const persons = await EntryMembers.findPersons(db, caseIds);
    return findInterestedPersons(db, persons, ["kin", "master", "coach"]);
  },
  async findSubjects(db, caseIds) {
    const entries = await Entries.findAllOfCases(db, caseIds);
    const members = groupBy(
      await EntryMembers.findContestants(
        db,
        entries.map(({ id }) => id),
      ),
      ({ entryId }) => entryId,
    );
    return entries.map(({ id, caseId, contestName, unionName }) => ({
      caseId,
      title: (members.get(id) ?? []).map(({ name }) => name).join("、"),
      note: `${contestName} · ${unionName}`,
    }));
  },
  async follow(desk, moved) {
    if (moved.toState === "accepted") await giveNumberIn(desk, moved);
    if (moved.toState === "withdrawn" && moved.fromState === "accepted") {
      await forfeitIn(desk, moved);
    }
  },
  async takeBack({ trx }, undone) {
    if (undone.toState !== "accepted") return;
    const entry = await entryOf(trx, undone);
    await Entries.updateNumber(trx, entry.id, null);
  },
  hasLeft: async () => false,
};

/** With the place the entry gets its code, and its facts are frozen as they stand (contests.md §2). */
async function giveNumberIn(desk: Desk, moved: MovedCase): Promise<void> {
  const { trx, now } = desk;
  const entry = await entryOf(trx, moved);
  const number = (await Entries.findLastNumber(trx, entry.contestId)) + 1;
  await Entries.updateNumber(trx, entry.id, number);
  const members = (await judgeEntries(trx, [entry])).get(entry.id) ?? [];
  const verdicts = members.flatMap(({ seq: memberSeq, verdicts }) =>
    verdicts.map(({ rule, verdict, facts }) => ({
      memberSeq,
      rule,
      verdict,
      facts: canonicalJson(facts),
      frozenAt: now,
    })),
  );
  await Entries.insertVerdicts(trx, entry.id, verdicts);
  await desk.record({
    action: "entry.accepted",
    subjectKind: "entry",
    subjectId: entry.id,
    detail: { contestId: entry.contestId, number },
  });
}

/** Who leaves after the draw leaves the place empty. */
async function forfeitIn({ trx, now }: Desk, moved: MovedCase): Promise<void> {
  const entry = await entryOf(trx, moved);
  await Entries.markForfeited(trx, entry.id, { attendanceAt: now, attendanceBy: null });
}

async function entryOf(trx: Desk["trx"], { caseId }: MovedCase) {
  const [entry] = await Entries.findAllOfCases(trx, [caseId]);
  invariant(entry, "an entry's case without its entry");
  return entry;
}
