import { AWARD_LISTS, type AwardList, awardName, awardsOf } from "../scheme/award-lists";
import type { Scheme } from "../scheme/scheme";
import { problem, type SchemeProblem } from "../scheme/shape";

/** Two awards of one list that are called the same, which no certificate could tell apart. */
export function sameAwardNames(draft: Scheme): SchemeProblem[] {
  return AWARD_LISTS.flatMap((list) => {
    const awards = awardsOf(draft, list);
    const names = awards.map((award) => awardName(award).normalize("NFKC").trim());
    return awards.flatMap((award, at) =>
      names[at] === "" || names.indexOf(names[at] ?? "") === at
        ? []
        : [problem("same-name-twice", [...PATHS[list], at, "name"], { name: awardName(award) })],
    );
  });
}

const PATHS: Readonly<Record<AwardList, readonly string[]>> = {
  awards: ["awards"],
  teams: ["teams", "awards"],
  organisation: ["organisationAwards"],
};
