import { type Actor, holdsOverContest } from "~/shared/actor";

const JUDGING = ["judge", "panel-leader"] as const;

/** Who came by a judge's link judges in that contest, and is nothing else that the account may be. */
export function judgeByLink(actor: Actor, contestId: string): Actor {
  const scope = { kind: "contest", contestId } as const;
  return {
    ...actor,
    grants: JUDGING.filter((role) => holdsOverContest(actor, contestId, role)).map((role) => {
      return { role, scope };
    }),
    reach: "judging",
  };
}

const WITHIN = /^\/(judging|judge-links|live|preferences|sign-out)(\.data)?(\/|$)/;

/** Whether a page belongs to what such a session opens; to every other one its owner is a visitor. */
export function isWithinReach({ reach }: Pick<Actor, "reach">, path: string): boolean {
  return reach !== "judging" || WITHIN.test(path);
}
