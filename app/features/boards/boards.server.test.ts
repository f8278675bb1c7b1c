import { describe, expect, it } from "vitest";
import { enterScores } from "~/features/results/enter-scores.server";
import type { Actor } from "~/shared/actor";
import { commandOf } from "../../../tests/support/commands";
import { codeOf } from "../../../tests/support/judging-scene";
import { TEST_NOW } from "../../../tests/support/load-context";
import { type ResultScene, rechecked, resultScene } from "../../../tests/support/result-scene";
import { beginCeremony } from "./begin-ceremony.server";
import { endCeremony } from "./end-ceremony.server";
import { findBoard } from "./find-board.server";
import { freezeBoard } from "./freeze-board.server";
import { revealPlace } from "./reveal-place.server";
import { setBoard } from "./set-board.server";
import { thawBoard } from "./thaw-board.server";

/** Practicals 80, 91.25 and 90.18; the second and the third share a total of 90.28. */
const SCORES = [
  { theory: "70", practical: 80_000 },
  { theory: "88", practical: 91_250 },
  { theory: "90.5", practical: 90_180 },
];

async function boardScene(isCoded = false) {
  const scene = await resultScene({ scores: SCORES, isCoded });
  const { db, room, stageId, actor } = scene;
  const organiser = actor("organiser");
  const set = (kind: "progress" | "codes" | "names", version = 0, by: Actor = organiser) =>
    setBoard(commandOf(db, by), room, {
      ...{ stageId, version, kind, moduleKey: "实操", audience: "public" as const },
    });
  const see = async (who: Actor | null = null) =>
    findBoard({ db, live: room.live, now: TEST_NOW }, stageId, who);
  type Take = typeof freezeBoard | typeof thawBoard | typeof endCeremony;
  const run = (take: Take, by: Actor = organiser) => take(commandOf(db, by), room, { stageId });
  const begin = (placeCount = 10) =>
    beginCeremony(commandOf(db, organiser), room, { stageId, placeCount });
  const reveal = (revealedCount: number) =>
    revealPlace(commandOf(db, organiser), room, { stageId, revealedCount });
  return { ...scene, organiser, set, see, run, begin, reveal };
}

type BoardScene = Awaited<ReturnType<typeof boardScene>>;

/** What a board shows, line by line. */
async function linesOf(scene: Pick<BoardScene, "see">) {
  const view = (await scene.see())?.page.view;
  return view && "lines" in view
    ? view.lines.map(({ key, rank, name, total }) => [rank, name || key, total].join(" "))
    : null;
}

/** Names, and whatever would tell who someone is. */
function secretsOf({ workers }: Pick<ResultScene, "workers">): readonly string[] {
  return [...workers.map(({ name }) => name), "甲", "entryId"];
}

describe("a board that its organisers open", () => {
  it("is its contest's own people's until then, and everyone's afterwards", async () => {
    const scene = await boardScene();
    expect([await scene.see(), await scene.see(scene.workers[0])]).toEqual([null, null]);
    expect((await scene.see(scene.organiser))?.page.view.show).toBe("progress");
    expect(codeOf(await scene.set("codes", 0, scene.actor("chief-judge")))).toBe("not-allowed");
    expect(codeOf(await scene.set("codes", 3))).toBe("stale-version");
    expect(codeOf(await scene.set("codes"))).toBe("done");
    expect((await scene.see())?.page.view.show).toBe("codes");
  });

  it("ranks the one module by codes alone, theory left out (contests.md §6)", async () => {
    const scene = await boardScene(true);
    await scene.set("codes");
    const lines = await linesOf(scene);
    expect(lines?.map((line) => line.split(" ").at(-1))).toEqual(["91.25", "90.18", "80.00"]);
    const sent = JSON.stringify(await scene.see());
    expect(secretsOf(scene).filter((secret) => sent.includes(secret))).toEqual([]);
    expect(sent).not.toContain("90.28");
  });

  it("shows progress in place of names before the decoding, to its organisers too", async () => {
    const scene = await boardScene(true);
    await scene.set("names");
    for (const who of [null, scene.organiser]) {
      const sent = JSON.stringify(await scene.see(who));
      expect(secretsOf(scene).filter((secret) => sent.includes(secret))).toEqual([]);
      expect(sent).not.toContain("91.25");
    }
  });

  it("frozen, keeps to itself what comes later, and shows it once it is unfrozen", async () => {
    const scene = await boardScene();
    expect(codeOf(await scene.run(freezeBoard))).toBe("board-not-set");
    await scene.set("names");
    expect(codeOf(await scene.run(freezeBoard, scene.actor("judge")))).toBe("not-allowed");
    expect(codeOf(await scene.run(freezeBoard))).toBe("done");
    expect(codeOf(await scene.run(freezeBoard))).toBe("board-frozen");
    expect(codeOf(await scene.set("codes", 1))).toBe("board-frozen");
    const { db, room, stageId, organiser } = scene;
    const list = "1 100\n2 88\n3 90.5";
    const wish = { stageId, aspectKey: "A", list };
    expect(codeOf(await enterScores(commandOf(db, organiser), wish))).toBe("done");
    room.live.announce([`stage:${stageId}`]);
    const frozen = ["1 令狐2号 90.28", "2 令狐3号 90.28", "3 令狐1号 77.00"];
    expect(await linesOf(scene)).toEqual(frozen);
    expect(codeOf(await scene.run(thawBoard))).toBe("done");
    expect((await linesOf(scene))?.at(-1)).toBe("3 令狐1号 86.00");
    expect(codeOf(await scene.run(thawBoard))).toBe("board-not-frozen");
  });
});

describe("a ceremony", () => {
  it("waits for the decoding, then tells one place a key from below, a second press nothing more", async () => {
    const scene = await boardScene();
    await scene.set("codes");
    expect(codeOf(await scene.begin())).toBe("not-decoded");
    await rechecked(scene);
    expect(codeOf(await scene.begin())).toBe("done");
    expect(await linesOf(scene)).toEqual([]);
    expect(codeOf(await scene.reveal(0))).toBe("done");
    expect(codeOf(await scene.reveal(0))).toBe("moved-meanwhile");
    expect(await linesOf(scene)).toEqual(["3 令狐1号 77.00"]);
    expect(codeOf(await scene.reveal(1))).toBe("done");
    const sent = JSON.stringify(await scene.see(scene.organiser));
    expect([sent.includes("令狐3号"), sent.includes("令狐2号")]).toEqual([true, false]);
    expect(codeOf(await scene.reveal(2))).toBe("done");
    expect(codeOf(await scene.reveal(3))).toBe("all-revealed");
  });

  it("says on stage what set apart those of the same total, with the better of the two", async () => {
    const scene = await boardScene();
    await scene.set("names");
    await rechecked(scene);
    await scene.begin(2);
    await scene.reveal(0);
    const view = async () => (await scene.see())?.page.view as { lines: { tie: unknown }[] };
    expect((await view()).lines.map(({ tie }) => tie)).toEqual([null]);
    await scene.reveal(1);
    expect((await view()).lines[0]?.tie).toEqual({
      ...{ of: "module", name: "实操", own: "91.25", other: "90.18" },
      ...{ isHigher: true, otherRank: 2 },
    });
  });

  it("ends with the board as it was before", async () => {
    const scene = await boardScene();
    await scene.set("progress");
    await rechecked(scene);
    await scene.begin();
    expect(codeOf(await scene.set("names", 1))).toBe("ceremony-goes-on");
    expect(codeOf(await scene.run(endCeremony))).toBe("done");
    expect((await scene.see())?.page.view.show).toBe("progress");
    expect(codeOf(await scene.run(endCeremony))).toBe("no-ceremony");
  });
});
