import type { Desk } from "~/features/audit/carry-out.server";
import { makeContest, makeProgramme } from "~db/factories/contests";

/** A programme with one contest in draft, that can't be filed yet. */
export async function smallContest(
  desk: Desk,
  { openedBy, schemeId }: { openedBy: string; schemeId: string },
): Promise<{ programme: string; contest: string }> {
  const programme = await makeProgramme(desk, { name: "职工职业技能竞赛" });
  const contest = await makeContest(desk, {
    programmeId: programme,
    name: "焊工",
    openedBy,
    plan: { schemeId, capacity: 40 },
  });
  return { programme, contest };
}
