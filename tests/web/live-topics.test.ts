import { expect, it } from "vitest";
import { setBoard } from "~/features/boards/set-board.server";
import { nameDeputy } from "~/features/cases/name-deputy.server";
import { mayHear } from "~/server/live-topics";
import type { Actor } from "~/shared/actor";
import { DAY_MS, later } from "~/shared/instant";
import { commandOf } from "../support/commands";
import { freshDatabase } from "../support/database";
import { TEST_KEYS, TEST_NOW, testContext } from "../support/load-context";
import { resultScene } from "../support/result-scene";
import {
  PERSONS,
  type Person,
  type SmallDistrict,
  smallDistrictWithCase,
} from "../support/small-district";

/** Who hears of what: written by hand, as the access table is. A visitor hears of nothing here, and isn't asked. */
const EVERYTHING: readonly Person[] = PERSONS.slice(1, 18);
const CONTEST_READERS: readonly Person[] = [
  ...(["administrator", "district-officer", "organiser", "chief-judge", "coding-officer"] as const),
  ...(["scorekeeper", "supervisor", "arbitrator", "leader", "auditor"] as const),
];
const ROWS: readonly (readonly [
  name: string,
  topic: (district: SmallDistrict) => string,
  may: readonly Person[],
])[] = [
  [
    "a case",
    ({ ids }) => `case:${ids.transfer}`,
    [
      "administrator",
      "district-officer",
      "auditor",
      "staff of the union",
      "staff of the union above",
      "staff of a union below",
      "worker of the union",
    ],
  ],
  ["a stage", ({ ids }) => `stage:${ids.judging.stage}`, CONTEST_READERS],
  ["the queue of a union", ({ ids }) => `queue:${ids.union}`, ["staff of the union"]],
  ["the queue of everything", () => "queue:all", EVERYTHING],
  [
    "what is said to someone",
    ({ actors }) => `account:${actors["worker of the union"]?.accountId}`,
    ["worker of the union"],
  ],
  ["no such case", () => "case:00000000-0000-7000-8000-000000000000", []],
  ["no such kind", ({ ids }) => `union:${ids.union}`, []],
];

it.each(ROWS)(
  "%s is heard by those who may read it, and nobody else",
  async (_name, topic, may) => {
    const db = await freshDatabase();
    const district = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
    const context = testContext(db, null);
    const heard: Person[] = [];
    for (const person of PERSONS.slice(1)) {
      const actor = district.actors[person] as Actor;
      if (await mayHear(context, actor, topic(district))) heard.push(person);
    }
    expect(heard.sort()).toEqual([...may].sort());
  },
);

it("everyone, a visitor too, hears of a stage whose board is open to all, and of no other", async () => {
  const { db, room, stageId, stageCaseId, caseId, actor } = await resultScene({
    scores: [{ theory: "70", practical: 80_000 }],
  });
  const asked = testContext(db, null);
  const topics = [`stage:${stageId}`, `case:${stageCaseId}`, `case:${caseId}`];
  const heard = async () => Promise.all(topics.map((topic) => mayHear(asked, null, topic)));
  const worker = actor("worker of the union" as never);
  expect(await heard()).toEqual([false, false, false]);
  await setBoard(commandOf(db, actor("organiser")), room, {
    ...{ stageId, version: 0, kind: "progress", moduleKey: "实操", audience: "public" },
  });
  expect(await heard()).toEqual([true, true, false]);
  expect(await mayHear(asked, worker, `stage:${stageId}`)).toBe(true);
});

it("a deputy hears of the queue of the officer on leave, on the days of the leave only", async () => {
  const db = await freshDatabase();
  const { actors, ids } = await smallDistrictWithCase(db, TEST_KEYS.tokenKey, TEST_NOW);
  const officer = actors["staff of the union"] as Actor;
  const deputy = actors["staff of another union"] as Actor;
  const leave = { startsOn: "2026-10-21", endsOn: "2026-10-23" };
  const named = await nameDeputy(commandOf(db, officer), {
    officerId: officer.accountId,
    deputyId: deputy.accountId,
    ...leave,
  });
  expect(named.ok).toBe(true);
  const topic = `queue:${ids.union}`;
  expect(await mayHear(testContext(db, null), deputy, topic)).toBe(true);
  const afterwards = testContext(db, null, { now: later(TEST_NOW, 3 * DAY_MS) });
  expect(await mayHear(afterwards, deputy, topic)).toBe(false);
});
