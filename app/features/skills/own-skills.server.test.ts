import { expect, it } from "vitest";
import type { Actor } from "~/shared/actor";
import type { Instant } from "~/shared/instant";
import { TEST_NOW } from "../../../tests/support/load-context";
import {
  AFTER_APPEALS,
  onNotice,
  type ResultScene,
  released,
  resultScene,
} from "../../../tests/support/result-scene";
import { findOwnSkills } from "./find-own-skills.server";

const SCORES = [
  { theory: "90", practical: 90_000 },
  { theory: "80", practical: 80_000 },
];

async function secondsSkills({ db, room, workers }: ResultScene, now: Instant) {
  const actor = workers[1] as Actor;
  const { workerId } = await db
    .selectFrom("Account")
    .select("workerId")
    .where("id", "=", actor.accountId)
    .executeTakeFirstOrThrow();
  return findOwnSkills(db, room.roads, { actor, workerId: workerId ?? "", now });
}

const linesOf = ({ years }: Awaited<ReturnType<typeof secondsSkills>>) =>
  years.flatMap(({ events }) =>
    events.map((event) =>
      event.kind === "contest"
        ? [event.standing, event.contest.result?.rank ?? null]
        : [event.kind],
    ),
  );

it("tells a worker their rank from the notice on, and not while only locked (contests.md §6)", async () => {
  const scene = await resultScene({ scores: SCORES });
  const locked = await secondsSkills(scene, TEST_NOW);
  expect([linesOf(locked), locked.due, locked.appeals]).toEqual([[["entry", null]], [], []]);
  await onNotice(scene);
  const told = await secondsSkills(scene, AFTER_APPEALS);
  expect([linesOf(told), told.appeals]).toEqual([[["notice", 2]], []]);
});

it("asks to look at released scores while they can be appealed against, and no longer", async () => {
  const scene = await resultScene({ scores: SCORES });
  await released(scene);
  const inTime = await secondsSkills(scene, TEST_NOW);
  expect(linesOf(inTime)).toEqual([["released", null]]);
  expect(inTime.appeals.map(({ contestId }) => contestId)).toEqual([scene.contestId]);
  expect((await secondsSkills(scene, AFTER_APPEALS)).appeals).toEqual([]);
});
