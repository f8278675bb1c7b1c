import type { AppLoadContext } from "@remix-run/node";
import { describe, expect, it } from "vitest";
import { beginCeremony } from "~/features/boards/begin-ceremony.server";
import { findBoard } from "~/features/boards/find-board.server";
import { freezeBoard } from "~/features/boards/freeze-board.server";
import { revealPlace } from "~/features/boards/reveal-place.server";
import { setBoard } from "~/features/boards/set-board.server";
import { enterScores } from "~/features/results/enter-scores.server";
import type { Actor } from "~/shared/actor";
import { askRoute } from "../support/ask-route";
import { commandOf } from "../support/commands";
import { testContext } from "../support/load-context";
import { type ResultScene, rechecked, resultScene } from "../support/result-scene";
import type { SmallDistrict } from "../support/small-district";
import { ACCESS_TABLE } from "./access.table";

/**
 * Every road of the access table that is read, whether a page, its `.data`, a file or a list to take away, asked by
 * each audience of a contest whose board hides something: a road that is new is asked as soon as it has its row.
 */
const READ = ACCESS_TABLE.filter(({ method }) => method === "GET");
const WRITTEN = ACCESS_TABLE.filter(({ route }) => route.endsWith(".export"));

const SCORES = [
  { theory: "70", practical: 81_130 },
  { theory: "88", practical: 91_250 },
  { theory: "90.5", practical: 90_180 },
];
/** Totals, which nobody computes before the decoding but in their head. */
const TOTALS = ["77.79", "90.28"];

type Audience = "visitor" | "contestant" | "judge" | "organiser";

/** Those who took part, as the database and people know them. */
async function entrantsOf({ db, contestId }: Pick<ResultScene, "db" | "contestId">) {
  const rows = await db
    .selectFrom("Entry as n")
    .innerJoin("EntryMember as m", "m.entryId", "n.id")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .innerJoin("StageEntry as e", "e.entryId", "n.id")
    .select(["n.id as entryId", "n.caseId", "w.id as workerId", "w.name", "e.id as stageEntryId"])
    .where("n.contestId", "=", contestId)
    .orderBy("n.number")
    .execute();
  return rows.map(({ name, ...ids }) => ({ name, ids: Object.values(ids) }));
}

/** The addresses of the access table, but of this contest. */
async function idsOf(scene: ResultScene): Promise<SmallDistrict["ids"]> {
  const { db, district, contestId, stageId } = scene;
  const sheet = await db
    .selectFrom("Sheet as h")
    .innerJoin("StageEntry as e", "e.id", "h.stageEntryId")
    .select(["h.id", "h.seatId"])
    .where("e.stageId", "=", stageId)
    .orderBy("h.seatId")
    .executeTakeFirstOrThrow();
  const one = (table: "Draw" | "StageSession") =>
    db.selectFrom(table).select("id").where("stageId", "=", stageId).executeTakeFirstOrThrow();
  const { ids } = district;
  const held = { draw: (await one("Draw")).id, session: (await one("StageSession")).id };
  const judging = { ...ids.judging, ...held, contest: contestId, stage: stageId };
  return {
    ...ids,
    contest: contestId,
    judging: { ...judging, sheet: sheet.id, seat: sheet.seatId },
  };
}

/** What an audience is answered, road by road. */
async function answersTo(scene: ResultScene, audience: Audience) {
  const ids = await idsOf(scene);
  const actors: Readonly<Record<Audience, Actor | null>> = {
    visitor: null,
    contestant: scene.workers[0] as Actor,
    judge: scene.judges[0] as Actor,
    organiser: scene.actor("organiser"),
  };
  const context: AppLoadContext = {
    ...testContext(scene.db, actors[audience]),
    live: scene.room.live,
  };
  const answers: { road: string; text: string }[] = [];
  for (const { route, method, url, params, form } of [...READ, ...WRITTEN]) {
    const question = { route, method, url: url(ids), params: params?.(ids) ?? {} };
    const answer = await askRoute(context, { ...question, form: form?.(ids) ?? {} });
    answers.push({ road: `${method} ${route}`, text: JSON.stringify(answer) });
  }
  return answers;
}

/** Where one of these stands in what an audience is answered. */
async function foundBy(scene: ResultScene, audience: Audience, hidden: readonly string[]) {
  const answers = await answersTo(scene, audience);
  expect(answers.length).toBeGreaterThan(100);
  return answers.flatMap(({ road, text }) =>
    hidden.filter((secret) => text.includes(secret)).map((secret) => `${road}: ${secret}`),
  );
}

async function opened(scene: ResultScene, kind: "codes" | "names") {
  const { db, room, stageId, actor } = scene;
  const set = await setBoard(commandOf(db, actor("organiser")), room, {
    ...{ stageId, version: 0, kind, moduleKey: "实操", audience: "public" as const },
  });
  expect(set.ok).toBe(true);
}

/** What the board itself shows, so that the search is known to reach it. */
async function boardOf({ db, room, stageId }: ResultScene) {
  const { clock } = testContext(db, null);
  return JSON.stringify(await findBoard({ db, live: room.live, now: clock.now() }, stageId, null));
}

describe("a coded contest whose board shows codes with scores", () => {
  it.each(["visitor", "contestant", "judge"] as const)(
    "tells a %s nobody else's name or id, and no total",
    async (audience) => {
      const scene = await resultScene({ scores: SCORES, isCoded: true });
      await opened(scene, "codes");
      expect(await boardOf(scene)).toContain("91.25");
      const [own, ...others] = await entrantsOf(scene);
      const people = audience === "contestant" ? others : [own, ...others];
      const secrets = people.flatMap((entrant) => [entrant?.name ?? "", ...(entrant?.ids ?? [])]);
      expect(await foundBy(scene, audience, [...secrets, ...TOTALS])).toEqual([]);
    },
  );

  it("tells its organiser, who knows the names, no mark and no total beside them", async () => {
    const scene = await resultScene({ scores: SCORES, isCoded: true });
    await opened(scene, "codes");
    const found = await foundBy(scene, "organiser", ["91.25", "90.18", ...TOTALS]);
    const named = [...new Set(found.map((one) => one.split(":")[0]))];
    expect(named).toEqual(["GET boards.$stageId._index", "GET boards.$stageId.state"]);
    const [first] = await entrantsOf(scene);
    expect(await boardOf(scene)).not.toContain(first?.name);
  });
});

describe("a contest whose board is frozen", () => {
  it.each(["visitor", "contestant", "judge", "organiser"] as const)(
    "lets a %s read no total that came after the freeze",
    async (audience) => {
      const scene = await resultScene({ scores: SCORES });
      const { db, room, stageId, actor } = scene;
      await opened(scene, "names");
      const organiser = actor("organiser");
      expect((await freezeBoard(commandOf(db, organiser), room, { stageId })).ok).toBe(true);
      const list = "1 100\n2 88\n3 90.5";
      const wish = { stageId, aspectKey: "A", list };
      expect((await enterScores(commandOf(db, organiser), wish)).ok).toBe(true);
      room.live.announce([`stage:${stageId}`]);
      expect(await boardOf(scene)).toContain("77.79");
      expect(await foundBy(scene, audience, ["86.79"])).toEqual([]);
    },
  );
});

describe("a ceremony of which one place was told", () => {
  it.each(["visitor", "judge"] as const)(
    "tells a %s nothing of the places to come",
    async (audience) => {
      const scene = await resultScene({ scores: SCORES });
      const { db, room, stageId, actor } = scene;
      await opened(scene, "names");
      await rechecked(scene);
      const command = () => commandOf(db, actor("organiser"));
      expect((await beginCeremony(command(), room, { stageId, placeCount: 3 })).ok).toBe(true);
      expect((await revealPlace(command(), room, { stageId, revealedCount: 0 })).ok).toBe(true);
      const [told, ...hidden] = await entrantsOf(scene);
      expect(await boardOf(scene)).toContain(told?.name);
      const secrets = hidden.flatMap(({ name, ids }) => [name, ...ids]);
      expect(await foundBy(scene, audience, [...secrets, "90.28"])).toEqual([]);
    },
  );

  it("tells its organiser, who leads it, no total to come on the board or its desk", async () => {
    const scene = await resultScene({ scores: SCORES });
    const { db, room, stageId, actor } = scene;
    await opened(scene, "names");
    await rechecked(scene);
    const command = commandOf(db, actor("organiser"));
    expect((await beginCeremony(command, room, { stageId, placeCount: 3 })).ok).toBe(true);
    const found = await foundBy(scene, "organiser", ["77.79", "90.28"]);
    expect(found.filter((road) => road.includes("board"))).toEqual([]);
  });
});
