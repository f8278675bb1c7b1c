import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { AppLoadContext } from "@remix-run/node";
import express from "express";
import { describe, expect, it } from "vitest";
import { beginCeremony } from "~/features/boards/begin-ceremony.server";
import { findBoard } from "~/features/boards/find-board.server";
import { freezeBoard } from "~/features/boards/freeze-board.server";
import { revealPlace } from "~/features/boards/reveal-place.server";
import { setBoard } from "~/features/boards/set-board.server";
import { enterScores } from "~/features/results/enter-scores.server";
import { realClock } from "~/server/clocks";
import { liveStreams } from "~/server/live-streams";
import type { Actor } from "~/shared/actor";
import { sessionCookie } from "~/web/session-cookie.server";
import { sessionOf } from "../support/accounts";
import { askRoute } from "../support/ask-route";
import { commandOf } from "../support/commands";
import { TEST_KEYS, testContext } from "../support/load-context";
import { remixAnswer } from "../support/remix-answers";
import { type ResultScene, rechecked, resultScene } from "../support/result-scene";
import type { SmallDistrict } from "../support/small-district";
import { ACCESS_TABLE } from "./access.table";

/**
 * Every road of the access table that is read, as the page that is sent, as its `.data`, as a file and as a list to
 * take away, and every topic of the contest's streams, asked by each audience of a contest whose board hides
 * something: a road that is new is asked as soon as it has its row.
 */
const ROADS = ACCESS_TABLE.filter(
  ({ method, route }) => method === "GET" || route.endsWith(".export"),
);

const SCORES = [
  { theory: "70", practical: 81_130 },
  { theory: "88", practical: 91_310 },
  { theory: "90.5", practical: 90_370 },
];
/** Totals, which nobody computes before the decoding but in their head. */
const TOTALS = ["77.79", "90.32", "90.41"];

type Audience = "visitor" | "contestant" | "judge" | "organiser";

/** Those who took part, as the database and people know them, and whom they work for. */
async function entrantsOf({ db, contestId }: Pick<ResultScene, "db" | "contestId">) {
  const rows = await db
    .selectFrom("Entry as n")
    .innerJoin("EntryMember as m", "m.entryId", "n.id")
    .innerJoin("Worker as w", "w.id", "m.workerId")
    .innerJoin("Employment as j", "j.workerId", "w.id")
    .innerJoin("Employer as o", "o.id", "j.employerId")
    .innerJoin("StageEntry as e", "e.entryId", "n.id")
    .select(["n.id as entryId", "n.caseId", "w.id as workerId", "e.id as stageEntryId"])
    .select(["w.name", "o.name as employer"])
    .where("n.contestId", "=", contestId)
    .orderBy("n.number")
    .execute();
  return rows.map(({ name, employer, ...ids }) => ({ name, employer, ids: Object.values(ids) }));
}

/** The union for which they all entered, by each of its names. */
async function unionOf({ db, contestId }: Pick<ResultScene, "db" | "contestId">) {
  const { name, shortName } = await db
    .selectFrom("Union as u")
    .innerJoin("Entry as n", "n.unionId", "u.id")
    .select(["u.name", "u.shortName"])
    .where("n.contestId", "=", contestId)
    .executeTakeFirstOrThrow();
  return [name, shortName];
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

function actorOf(scene: ResultScene, audience: Audience): Actor | null {
  const actors: Readonly<Record<Audience, Actor | null>> = {
    visitor: null,
    contestant: scene.workers[0] as Actor,
    judge: scene.judges[0] as Actor,
    organiser: scene.actor("organiser"),
  };
  return actors[audience];
}

/** What an audience is answered, road by road: what leads nowhere as its loader says it, all else as it is sent. */
async function answersTo(scene: ResultScene, audience: Audience) {
  const ids = await idsOf(scene);
  const context: AppLoadContext = {
    ...testContext(scene.db, actorOf(scene, audience)),
    live: scene.room.live,
  };
  const answers: { road: string; text: string }[] = [];
  for (const { route, method, url, params, form } of ROADS) {
    const asked = { method, url: url(ids), form: form?.(ids) ?? {} };
    const answer = await askRoute(context, { route, params: params?.(ids) ?? {}, ...asked });
    const road = `${method} ${route}`;
    answers.push({ road, text: JSON.stringify(answer) });
    if (answer.status !== 200) continue;
    const sent = await remixAnswer(context, asked);
    answers.push({ road, text: sent.text });
    if (!sent.type.startsWith("text/html")) continue;
    const [path, query] = asked.url.split("?");
    const dataUrl = `${path === "/" ? "/_root" : path?.replace(/\/$/, "")}.data`;
    const told = await remixAnswer(context, {
      method,
      url: query === undefined ? dataUrl : `${dataUrl}?${query}`,
    });
    answers.push({ road, text: told.text });
  }
  return answers;
}

/** Where one of these stands in what an audience is answered. */
async function foundBy(scene: ResultScene, audience: Audience, hidden: readonly string[]) {
  const answers = await answersTo(scene, audience);
  expect(answers.length).toBeGreaterThan(100);
  expect(answers.some(({ text }) => text.startsWith("<!DOCTYPE html>"))).toBe(true);
  const found = answers.flatMap(({ road, text }) =>
    hidden.filter((secret) => text.includes(secret)).map((secret) => `${road}: ${secret}`),
  );
  return [...new Set(found)];
}

/** What an audience's streams say of every topic of the contest, of its people and of its queue. */
async function heardBy(scene: ResultScene, audience: Audience): Promise<string> {
  const { db, room, stageId, stageCaseId, caseId } = scene;
  const actor = actorOf(scene, audience);
  const entrants = await entrantsOf(scene);
  const seats = await db.selectFrom("Seat").select("id").execute();
  const topics = [
    ...[`stage:${stageId}`, `case:${stageCaseId}`, `case:${caseId}`, "queue:all"],
    ...entrants.flatMap(({ ids }) => ids.map((id) => `case:${id}`)),
    ...seats.map(({ id }) => `seat:${id}`),
  ];
  const token = actor ? await sessionOf(db, actor, { startedAt: realClock.now() }) : null;
  const cookie = token
    ? sessionCookie(token, { isSecure: false, secret: TEST_KEYS.sessionSecret, lastsMs: 60_000 })
    : "";
  const streams = liveStreams({ ...testContext(db, null), live: room.live });
  const server = createServer(express().get("/live", streams.handler));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    const { port } = server.address() as AddressInfo;
    let text = "";
    // Each by itself: a stream passes over what is refused, and takes so many at most.
    for (const topic of topics) {
      const url = `http://localhost:${port}/live?topic=${encodeURIComponent(topic)}`;
      text += await firstWordsOf(url, cookie.split(";")[0] ?? "");
    }
    return text;
  } finally {
    streams.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** What a stream says at once; blank where it is refused. */
async function firstWordsOf(url: string, cookie: string): Promise<string> {
  const asking = new AbortController();
  const answer = await fetch(url, { headers: { cookie }, signal: asking.signal });
  if (answer.status !== 200 || !answer.body) return "";
  const { value } = await answer.body.getReader().read();
  asking.abort();
  return new TextDecoder().decode(value);
}

const pledgeLine = (employer = "") => `GET judging.$seatId.pledge: ${employer}`;

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
      const scene = await resultScene({ scores: SCORES, isCoded: true, hasOwnEmployers: true });
      await opened(scene, "codes");
      expect(await boardOf(scene)).toContain("91.31");
      const [own, ...others] = await entrantsOf(scene);
      const people = audience === "contestant" ? others : [own, ...others];
      const secrets = people.flatMap((entrant) =>
        entrant ? [entrant.name, entrant.employer, ...entrant.ids] : [],
      );
      // A contestant knows their own union.
      const unions = audience === "contestant" ? [] : await unionOf(scene);
      // Before their pledge a judge reads all employers, by name, to step back from their own.
      const pledge = audience === "judge" ? people.map((one) => pledgeLine(one?.employer)) : [];
      const found = await foundBy(scene, audience, [...secrets, ...unions, ...TOTALS]);
      expect(found.sort()).toEqual(pledge.sort());
      const heard = await heardBy(scene, audience);
      expect(heard).toContain(`"stage:${scene.stageId}"`);
      expect([...secrets, ...unions].filter((secret) => heard.includes(secret))).toEqual([]);
    },
  );

  it("tells its organiser, who knows the names, no mark and no total beside them", async () => {
    const scene = await resultScene({ scores: SCORES, isCoded: true, hasOwnEmployers: true });
    await opened(scene, "codes");
    const found = await foundBy(scene, "organiser", ["91.31", "90.37", ...TOTALS]);
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
      const heard = await heardBy(scene, audience);
      // That something moved, and nothing of what it was.
      expect(heard).toContain(`"stage:${stageId}"`);
      expect(
        heard.replace(/^(event: version|data: \{"topic":"[\w:-]+","version":\d+\}|)$/gm, "").trim(),
      ).toBe("");
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
      expect(await foundBy(scene, audience, [...secrets, "90.32", "90.41"])).toEqual([]);
    },
  );

  it("tells its organiser, who leads it, no total to come on the board or its desk", async () => {
    const scene = await resultScene({ scores: SCORES });
    const { db, room, stageId, actor } = scene;
    await opened(scene, "names");
    await rechecked(scene);
    const command = commandOf(db, actor("organiser"));
    expect((await beginCeremony(command, room, { stageId, placeCount: 3 })).ok).toBe(true);
    const found = await foundBy(scene, "organiser", TOTALS);
    expect(found.filter((road) => road.includes("board"))).toEqual([]);
  });
});
